package org.qinghe.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.Units;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;
import org.springframework.stereotype.Component;

/** Says beside which field of an entry something is wrong, or what is to be booked. */
@Component
class EntryCheck {

    private final Units units;

    EntryCheck(Units units) {
        this.units = units;
    }

    Checked<NewEntry> check(NewEntry.Kind kind, EntryForm form) {
        return kind == NewEntry.Kind.BUDGET ? budget(form) : payment(kind, form);
    }

    private static Checked<NewEntry> budget(EntryForm form) {
        var amount = Money.signed(form.amount());
        var errors = common(form, amount, "funds.error.change");
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(NewEntry.budget(
                        amount.orElseThrow(), LocalDate.parse(form.bookedOn()), form.purpose(), form.reference()));
    }

    private Checked<NewEntry> payment(NewEntry.Kind kind, EntryForm form) {
        var amount = Money.positive(form.amount());
        var errors = common(form, amount, "funds.error.amount");
        errors = kind == NewEntry.Kind.SPENDING
                ? Typed.words(errors, "voucher", form.voucher(), Typed.LONGEST_NUMBER)
                : Typed.fits(errors, "voucher", form.voucher(), Typed.LONGEST_NUMBER);
        var payee = payee(form);
        errors = payeeErrors(errors, form, payee);
        var settles = kind == NewEntry.Kind.SPENDING ? TypedId.of(form.settles()) : Optional.<UUID>empty();
        errors =
                form.settles().isEmpty() || settles.isPresent() ? errors : errors.with("settles", "funds.error.choose");
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new NewEntry(
                        kind,
                        amount.orElseThrow(),
                        LocalDate.parse(form.bookedOn()),
                        form.voucher(),
                        payee,
                        form.purpose(),
                        form.reference(),
                        settles,
                        Optional.empty()));
    }

    private static FieldErrors common(EntryForm form, Optional<BigDecimal> amount, String noAmount) {
        var errors =
                amount.isPresent() ? FieldErrors.none() : FieldErrors.none().with("amount", noAmount);
        errors = TypedDay.of(form.bookedOn()).isPresent() ? errors : errors.with("bookedOn", "funds.error.day");
        errors = Typed.words(errors, "purpose", form.purpose(), Typed.LONGEST_LINE);
        return Typed.fits(errors, "reference", form.reference(), Typed.LONGEST_LINE);
    }

    private static FieldErrors payeeErrors(FieldErrors errors, EntryForm form, Optional<NewEntry.Payee> payee) {
        if (!form.supplier().isEmpty() && !Organisation.canBe(form.supplier())) {
            return errors.with("supplier", "funds.error.person");
        }
        var checked = Typed.fits(errors, "supplier", form.supplier(), Typed.LONGEST_NAME);
        return payee.isPresent() ? checked : checked.with("supplier", "funds.error.payee");
    }

    /** Exactly one of the two. */
    private Optional<NewEntry.Payee> payee(EntryForm form) {
        if (form.payee().isEmpty() == form.supplier().isEmpty()) {
            return Optional.empty();
        }
        return form.payee().isEmpty()
                ? Optional.of(new NewEntry.Payee.Supplier(form.supplier()))
                : TypedId.of(form.payee()).flatMap(units::find).map(unit -> new NewEntry.Payee.OfUnit(unit.id()));
    }

    /** The counter-entry of an entry; of a commitment perhaps only a part. */
    Checked<NewEntry> counter(Entry taken, EntryForm form) {
        boolean spending = taken.booked().kind() == NewEntry.Kind.SPENDING;
        var amount = spending ? Optional.of(taken.booked().amount()) : Money.positive(form.amount());
        var errors = common(form, amount, "funds.error.amount");
        errors = spending ? Typed.words(errors, "voucher", form.voucher(), Typed.LONGEST_NUMBER) : errors;
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new NewEntry(
                        taken.booked().kind(),
                        amount.orElseThrow().negate(),
                        LocalDate.parse(form.bookedOn()),
                        form.voucher(),
                        taken.booked().payee(),
                        form.purpose(),
                        form.reference(),
                        taken.booked().settles(),
                        Optional.of(taken.id())));
    }
}
