package org.qinghe.demo;

import java.util.List;
import java.util.Optional;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;

/** A workbook as somebody of the fictional county hands it in. */
final class DemoSheet {

    private DemoSheet() {}

    /** What a unit counted, in words. */
    static byte[] totals(String words) {
        return of("合计数", List.of("合计数（虚构）"), List.of(List.of(words)));
    }

    static byte[] of(String title, List<String> header, List<List<Object>> rows) {
        return Optional.ofNullable(
                        Download.xlsx(new DataTable(title, header, rows)).getBody())
                .orElseThrow();
    }
}
