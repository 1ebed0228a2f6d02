package org.qinghe.testing;

import static org.qinghe.testing.SignedIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.qinghe.access.Viewer;
import org.springframework.test.web.servlet.MockMvc;

/** Opens a workbook as whoever downloads it. */
public final class Downloaded {

    private Downloaded() {}

    /** The rows of its first sheet, headings first, the cells parted by {@code |}. */
    public static List<String> rows(MockMvc web, String path, Viewer by) throws Exception {
        var file = web.perform(get(path).with(as(by)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<String>();
            book.getSheetAt(0).forEach(row -> {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(String.join("|", cells));
            });
            return rows;
        }
    }
}
