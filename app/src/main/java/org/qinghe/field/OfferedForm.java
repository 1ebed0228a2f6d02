package org.qinghe.field;

import org.qinghe.web.FieldForm;
import org.qinghe.web.FieldForm.Pick;
import org.qinghe.web.FieldForm.Sheet;
import org.springframework.web.util.UriComponentsBuilder;

/** A form that somebody may send, with what the phone keeps of it. */
public record OfferedForm(FieldForm form, Sheet sheet) {

    public String path() {
        return FieldAccess.HOME + "/forms/" + form.name();
    }

    public String path(Pick pick) {
        var address = UriComponentsBuilder.fromPath(path());
        pick.values().forEach(address::queryParam);
        return address.encode().toUriString();
    }
}
