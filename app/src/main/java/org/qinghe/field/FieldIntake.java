package org.qinghe.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldAnswer;
import org.qinghe.web.FieldForm;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/** Takes in what phones send, record by record, each in a transaction of its own. */
@Controller
class FieldIntake {

    private final Map<String, FieldForm> forms;

    FieldIntake(List<FieldForm> forms) {
        this.forms = forms.stream().collect(Collectors.toMap(FieldForm::name, Function.identity()));
    }

    /**
     * Who is signed in on the phone now, and what its next request carries. A page that was kept does not know either.
     *
     * @param csrf the token against forged requests
     */
    public record State(UUID account, String csrf) {}

    /** In the order of the records that were sent. */
    public record Answers(List<Told> answers) {}

    @GetMapping(FieldAccess.STATE)
    ResponseEntity<State> state(@ModelAttribute("page") Page page) {
        return ResponseEntity.ok(new State(Viewer.required().account(), page.csrfToken()));
    }

    @PostMapping(FieldAccess.RECORDS)
    ResponseEntity<Answers> take(@RequestBody Sent sent, @ModelAttribute("page") Page page) {
        var viewer = Viewer.required();
        if (!sent.account().equals(viewer.account())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT); // somebody else signed in on the phone meanwhile
        }
        if (sent.records().size() > Sent.MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return ResponseEntity.ok(new Answers(sent.records().stream()
                .map(typed -> Told.of(typed.key(), take(typed, viewer, page.words()), page.words()))
                .toList()));
    }

    private FieldAnswer take(Sent.Typed typed, Viewer viewer, Words words) {
        var form = forms.get(typed.form());
        return form == null || !form.offeredTo(viewer)
                ? FieldAnswer.Refused.of("", "field.refused.form")
                : form.take(typed.key(), typed.values(), viewer, words);
    }
}
