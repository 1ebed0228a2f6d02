package org.qinghe.funds;

import java.util.Locale;
import org.qinghe.web.Words;

/** The columns of a table of budget lines; a heading is understood in either language. */
public enum BudgetColumn {
    SOURCE,
    UNIT,
    USE,
    TITLE,
    AMOUNT;

    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String message() {
        return "funds.column." + field();
    }

    boolean isHeaded(String heading, Words words) {
        return heading.strip().equalsIgnoreCase(words.t(message()));
    }
}
