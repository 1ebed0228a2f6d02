package org.qinghe.funds;

import java.util.List;
import java.util.UUID;
import org.qinghe.units.Unit;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;
import org.springframework.stereotype.Component;

/** Says beside which field of a source or a line something is wrong, or what is to be kept. */
@Component
class FundsCheck {

    private final LineTable lines;

    FundsCheck(LineTable lines) {
        this.lines = lines;
    }

    Checked<Source> check(SourceForm form) {
        var errors = Typed.words(FieldErrors.none(), "name", form.name(), Typed.LONGEST_NAME);
        errors = Typed.fits(errors, "english", form.english(), Typed.LONGEST_NAME);
        errors = Typed.words(errors, "purpose", form.purpose(), Typed.LONGEST_LINE);
        var year = Typed.year(form.year());
        errors = year.isPresent() ? errors : errors.with("year", "funds.error.year");
        var amount = Money.positive(form.amount());
        errors = amount.isPresent() ? errors : errors.with("amount", "funds.error.amount");
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Source(
                        UUID.randomUUID(),
                        year.orElseThrow(),
                        form.name(),
                        form.english(),
                        form.purpose(),
                        amount.orElseThrow()));
    }

    /** @param units whose lines may be opened */
    Checked<NewLine> check(LineForm form, List<Unit> units) {
        var source = TypedId.of(form.source()).flatMap(lines::source);
        var errors =
                source.isPresent() ? FieldErrors.none() : FieldErrors.none().with("source", "funds.error.choose");
        var unit = units.stream()
                .filter(each -> each.id().toString().equals(form.unit()))
                .findFirst();
        errors = unit.isPresent() ? errors : errors.with("unit", "funds.error.choose");
        var use = Use.of(form.use());
        errors = use.isPresent() ? errors : errors.with("use", "funds.error.choose");
        errors = Typed.words(errors, "title", form.title(), Typed.LONGEST_NAME);
        var amount = Money.positive(form.amount());
        errors = amount.isPresent() ? errors : errors.with("amount", "funds.error.amount");
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new NewLine(
                        source.orElseThrow().id(),
                        unit.orElseThrow().id(),
                        use.orElseThrow(),
                        form.title(),
                        amount.orElseThrow()));
    }
}
