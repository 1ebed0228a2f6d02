package org.qinghe.funds;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of an entry, as it was typed. */
public record EntryForm(
        String amount,
        String bookedOn,
        String voucher,
        String payee,
        String supplier,
        String purpose,
        String reference,
        String settles) {

    static EntryForm of(Map<String, String> typed) {
        return new EntryForm(
                TypedText.of(typed, "amount"),
                TypedText.of(typed, "bookedOn"),
                TypedText.of(typed, "voucher"),
                TypedText.of(typed, "payee"),
                TypedText.of(typed, "supplier"),
                TypedText.of(typed, "purpose"),
                TypedText.of(typed, "reference"),
                TypedText.of(typed, "settles"));
    }
}
