package org.qinghe.staff.pulse;

import java.util.List;

/** The questions a new survey begins with. To agree is good in each, so that they can be read side by side. */
final class UsualQuestions {

    static final List<Question> ALL = List.of(
            new Question(1, "我能在正常工作时间内完成主要工作。", "I can finish my main work within normal working hours."),
            new Question(2, "下班以后，我能放下工作好好休息。", "After work I can let go of it and rest well."),
            new Question(3, "在工作中（包括入户和夜间），我感到安全。", "I feel safe at work, on visits and at night too."),
            new Question(4, "遇到困难时，我能得到同事或负责人的帮助。", "When it gets difficult, colleagues or those who lead help me."),
            new Question(5, "我可以说出问题和差错，不用担心受到责备。", "I can speak of problems and mistakes without fear of blame."),
            new Question(6, "我做的事对人有帮助。", "What I do helps people."),
            new Question(7, "接触沉重的事情之后，我有办法缓一缓。", "After something heavy I have a way to recover."));

    private UsualQuestions() {}
}
