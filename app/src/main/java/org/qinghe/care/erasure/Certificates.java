package org.qinghe.care.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Keeping;
import org.qinghe.database.ErasedKeys;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Component;

/** The certificates of erasure, which are added and never changed. */
@Component
class Certificates implements ErasedKeys {

    private final Gate gate;
    private final Register register;

    Certificates(Gate gate, Register register) {
        this.gate = gate;
        this.register = register;
    }

    /** How many carry that reference, or the beginning of it. */
    long count(Keeping keeping, String reference) {
        return keeping.sql("select count(*) from care.erasure_certificate where starts_with(reference, ?)")
                .param(sought(reference))
                .query(Long.class)
                .single();
    }

    List<Certificate> page(Keeping keeping, String reference, Paging paging) {
        return keeping.sql("""
                        select * from care.erasure_certificate where starts_with(reference, ?)
                        order by number desc limit ? offset ?
                        """)
                .params(sought(reference), paging.size(), paging.offset())
                .query(Certificates::certificate)
                .list();
    }

    Optional<Certificate> find(Keeping keeping, long number) {
        return keeping.sql("select * from care.erasure_certificate where number = ?")
                .param(number)
                .query(Certificates::certificate)
                .optional();
    }

    @Override
    public Set<String> named() {
        return register.everGranted(Purpose.FIRST_CONTACT) ? gate.keepBySystem(Certificates::named) : Set.of();
    }

    private static Set<String> named(Keeping keeping) {
        return keeping.sql("select person_index from care.erasure_certificate where person_index is not null")
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes("person_index")))
                .set();
    }

    private static String sought(String reference) {
        return reference.strip().toUpperCase(Locale.ROOT);
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getLong("number"),
                row.getString("reference"),
                Basis.valueOf(row.getString("basis")),
                row.getBoolean("whole"),
                Stream.of((String[]) row.getArray("categories").getArray())
                        .map(DataCategory::valueOf)
                        .toList(),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("erased_on", LocalDate.class),
                Optional.ofNullable(row.getObject("proposed_by", UUID.class)),
                row.getObject("approved_by", UUID.class),
                row.getLong("rows_erased"));
    }
}
