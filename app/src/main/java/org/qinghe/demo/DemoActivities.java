package org.qinghe.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.safeguards.ActivityContent;
import org.qinghe.safeguards.ActivityContent.Kept;
import org.qinghe.safeguards.ActivityContent.Level;
import org.qinghe.safeguards.ActivityContent.Risk;
import org.qinghe.safeguards.ActivityContent.Statute;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.ImpactQuestion;
import org.qinghe.safeguards.Purpose;

/**
 * What the fictional county registers. The statutes are real, and only articles whose text was read are cited (Drug
 * Rehabilitation Regulations 7, 9, 10; Mental Health Law 4; PIPL 4, 6; Regulations on Voluntary Service 19); everything else is made up. It is an example of how a
 * register reads, not a text to copy.
 */
enum DemoActivities {
    FIRST_CONTACT(
            "HELP-01",
            "求助接待",
            "Answering people who ask for help",
            List.of(Purpose.FIRST_CONTACT),
            "县禁毒委员会办公室",
            Map.of(DataCategory.CONTACT, 6, DataCategory.APPOINTMENTS, 6),
            List.of(new Statute("戒毒条例", List.of("7", "9"))),
            "主动求助的人，可以用化名；经其同意代为联系的家属。",
            "只交给本人选定的服务单位，交接前逐次征得同意；没有其他接收方。",
            "只记化名和一种联系方式即可答复，不登记姓名和证件号码。",
            "求助这件事被旁人知道，本人不敢再来"),
    CARE(
            "CARE-01",
            "康复评估、计划与心理辅导",
            "Assessment, plan and counselling",
            List.of(Purpose.CARE, Purpose.SUPERVISION),
            "县卫生健康局",
            Map.of(
                    DataCategory.CONTACT, 36,
                    DataCategory.HEALTH, 36,
                    DataCategory.COUNSELLING, 36,
                    DataCategory.APPOINTMENTS, 12),
            List.of(new Statute("戒毒条例", List.of("7", "10")), new Statute("中华人民共和国精神卫生法", List.of("4"))),
            "自愿接受服务的人。",
            "同一单位内承担该服务的人员和督导人员；没有其他接收方。",
            "筛查只记分值，不记原话；辅导记录只写与计划有关的内容。",
            "辅导记录被无关人员看到，影响就业、就学和家庭"),
    TREATMENT(
            "TREAT-01",
            "自愿戒毒医疗",
            "Voluntary medical treatment",
            List.of(Purpose.TREATMENT),
            "县戒毒康复门诊",
            Map.of(DataCategory.CONTACT, 180, DataCategory.HEALTH, 180, DataCategory.APPOINTMENTS, 36),
            List.of(new Statute("戒毒条例", List.of("7", "9", "10"))),
            "与门诊签订自愿戒毒协议的人。",
            "门诊内参与治疗的医务人员；转诊时由本人逐次同意。",
            "只记治疗所必需的诊疗信息，不做与治疗无关的检测。",
            "诊疗信息泄露，本人受到歧视"),
    JOB_SUPPORT(
            "WORK-01",
            "就业帮扶",
            "Job support",
            List.of(Purpose.JOB_SUPPORT),
            "县人力资源和社会保障局",
            Map.of(DataCategory.CONTACT, 12, DataCategory.EMPLOYMENT, 12, DataCategory.APPOINTMENTS, 12),
            List.of(new Statute("戒毒条例", List.of("7"))),
            "接受服务且提出就业需要的人。",
            "本人同意联系的培训机构和用人单位，只告知求职所需内容，不说明服务来源。",
            "用人单位只收到求职信息，看不到任何健康信息。",
            "用人单位推断出本人接受过服务"),
    FOLLOW_UP(
            "VISIT-01",
            "约定回访",
            "Agreed visits and calls",
            List.of(Purpose.FOLLOW_UP),
            "县卫生健康局",
            Map.of(DataCategory.CONTACT, 12, DataCategory.APPOINTMENTS, 12),
            List.of(new Statute("戒毒条例", List.of("7"))),
            "同意接受回访的人，时间和方式由本人选定，可以随时停止。",
            "没有。",
            "只记约定的时间、方式和是否联系上，不记行踪。",
            "上门时被邻居看到，暴露本人情况"),
    HAND_OVER(
            "HANDOVER-01",
            "服务移交外县",
            "Hand-over to another county",
            List.of(Purpose.HAND_OVER),
            "县卫生健康局",
            Map.of(DataCategory.CONTACT, 6),
            List.of(new Statute("戒毒条例", List.of("7")), new Statute("中华人民共和国个人信息保护法", List.of("4", "6"))),
            "要到外县继续接受服务、并同意移交的人；由外县移交而来的人。",
            "本人选定的一个外县的帮扶单位，只收到本人选定的部分；与该县签有写明服务移交的协议。",
            "移交哪些部分由本人逐项选定；加密后只有对方能打开，未经本人到场同意的 14 天后删除。",
            "移交文件落入他人之手，或在外县被用于其他目的"),
    STATISTICS(
            "STAT-01",
            "服务工作统计",
            "Statistics of the services",
            List.of(Purpose.STATISTICS),
            "县禁毒委员会办公室",
            Map.of(DataCategory.APPOINTMENTS, 12),
            List.of(new Statute("中华人民共和国个人信息保护法", List.of("4", "6"))),
            "接受服务的人，只计人次，不出现任何个人。",
            "县禁毒委员会各成员单位，只收到经保护处理的计数。",
            "只计数；小于最小单元的格子不发布，并防止用其他格子推算。",
            "把几张统计表相减，推断出某个人"),
    VOLUNTEERS(
            "VOLUNTEER-01",
            "志愿者联系与时长记录",
            "Reaching volunteers and noting their hours",
            List.of(Purpose.VOLUNTEERING),
            "县禁毒委员会办公室",
            Map.of(DataCategory.VOLUNTEERS, 12),
            List.of(new Statute("志愿服务条例", List.of("19"))),
            "自愿报名的志愿者，可以用昵称；与服务对象无关，不问健康状况和个人经历。",
            "没有。上级单位只收到人数、班次和小时的合计。",
            "只记称呼、一种联系方式和愿意做的事；不登记证件号码、住处和工作单位。",
            "志愿者的联系方式被用于志愿服务以外的事");

    private static final List<String> QUESTIONS_IN_COMMON = List.of(
            "处理求助者的个人信息，其中包括或可能推断出健康等敏感个人信息，对个人权益影响较大。",
            "依据所列法律条款和本人同意开展，没有超出本单位的法定职责。",
            "服务是为求助者本人的利益提供的，自愿、免费、可以随时退出；信息不用于执法、考核个人或任何其他目的。",
            "",
            "如果泄露，可能影响本人的就业、就学、家庭关系和名誉；不提供信息则只能得到不留名的一般咨询。",
            "用通俗的文字当面或在网页上告知，敏感信息单独征求同意；本人凭取件码或当面随时撤回，撤回即刻生效。",
            "主要风险是无关人员查看、设备遗失、统计推断，逐项列在风险表中。",
            "权限、加密和审计均依照个人信息保护法第五十一条设置；审计记录只写谁在何时做了什么，不写个人的情况。",
            "每季度由审计人员抽查访问记录，每年演练一次备份恢复和泄露处置，发现问题限期整改。",
            "敏感信息另行加密、按指派的工作人员开放、到期销毁密钥，严于一般信息的保护。");

    private static final List<String> OF_VOLUNTEERS = List.of(
            "处理报名者的联系方式，不含敏感个人信息；因与禁毒工作有关，从严评估。",
            "依据本人同意和所列条款，如实记录志愿服务和培训情况。",
            "志愿者自愿参加、随时退出；信息只用于安排志愿服务和致谢，不用于考核、执法或任何其他目的。",
            "",
            "如果泄露，可能受到打扰；不提供联系方式则无法参加排班，但可以到场帮忙。",
            "报名页写明保存什么、保存多久、谁能看到；凭退出码或当面随时删除，删除即刻生效。",
            "主要风险是挪作他用、无关人员查看，逐项列在风险表中。",
            "权限、加密和审计均依照个人信息保护法第五十一条设置；审计记录只写谁在何时打开，不写称呼和联系方式。",
            "每季度由审计人员抽查打开记录；到期由系统每夜自动删除。",
            "只有本单位协调员能打开，上级只看数字，与联系方式的敏感程度相称。");

    private final String code;
    private final String nameZh;
    private final String nameEn;
    private final List<Purpose> purposes;
    private final String agency;
    private final Map<DataCategory, Integer> months;
    private final List<Statute> statutes;
    private final String persons;
    private final String recipients;
    private final String less;
    private final String risk;

    DemoActivities(
            String code,
            String nameZh,
            String nameEn,
            List<Purpose> purposes,
            String agency,
            Map<DataCategory, Integer> months,
            List<Statute> statutes,
            String persons,
            String recipients,
            String less,
            String risk) {
        this.code = code;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.purposes = purposes;
        this.agency = agency;
        this.months = months;
        this.statutes = statutes;
        this.persons = persons;
        this.recipients = recipients;
        this.less = less;
        this.risk = risk;
    }

    String code() {
        return code;
    }

    /** The activity as proposed, with contact data and appointments kept that many months longer than it says here. */
    ActivityContent content(LocalDate validUntil, int longer) {
        return new ActivityContent(
                nameZh,
                nameEn,
                purposes,
                true,
                statutes,
                agency,
                "沈安（个人信息保护负责人）",
                "0000-8888666，工作日 9:00–17:00，或到县禁毒委员会办公室",
                months.entrySet().stream()
                        .map(each -> new Kept(each.getKey(), each.getValue() + longer(each.getKey(), longer)))
                        .toList(),
                persons,
                recipients,
                "县政务机房，境内；备份加密后存放在县内另一处机房。",
                "按指派开放，每次查看都有记录；敏感内容逐人加密；会话 30 分钟无操作自动退出；每年培训；有泄露处置预案。",
                true,
                true,
                Optional.of(validUntil),
                answers(),
                List.of(
                        new Risk(risk, Level.MEDIUM, Level.HIGH, "按指派开放、逐次记录、化名优先", Level.LOW),
                        new Risk("设备或备份遗失", Level.LOW, Level.HIGH, "逐人加密，密钥另存，磁盘加密", Level.LOW),
                        new Risk("工作人员被人情或压力要求查询", Level.MEDIUM, Level.MEDIUM, "没有按姓名查询的功能，本人可以看到谁看过", Level.LOW)));
    }

    private static int longer(DataCategory category, int longer) {
        return category.sensitive() ? 0 : longer;
    }

    private List<String> common() {
        return this == VOLUNTEERS ? OF_VOLUNTEERS : QUESTIONS_IN_COMMON;
    }

    private EnumMap<ImpactQuestion, String> answers() {
        var answers = new EnumMap<ImpactQuestion, String>(ImpactQuestion.class);
        Arrays.stream(ImpactQuestion.values())
                .forEach(question -> answers.put(
                        question, question == ImpactQuestion.NECESSARY ? less : common().get(question.ordinal())));
        return answers;
    }
}
