package org.qinghe.care.notes;

import java.util.List;
import java.util.stream.Stream;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.RecordTab;
import org.qinghe.care.people.RecordTabs;
import org.qinghe.safeguards.Purpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in; which purpose a sheet opens a record for, the gate asks besides. */
@Configuration(proxyBeanMethods = false)
class NotesAccess {

    @Bean
    ModuleAccess careNotesAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.get("/care/{person}/notes/{path}", Purposes.WORK),
                        Route.post("/care/{person}/notes/{path}", Purposes.WORK),
                        Route.get("/care/{person}/notes/{path}/{entry}", Purposes.WORK),
                        Route.post("/care/{person}/notes/{path}/{entry}", Purposes.WORK),
                        Route.get("/care/{person}/screening", Purposes.CARE),
                        Route.get("/care/{person}/screening/{name}", Purposes.CARE),
                        Route.post("/care/{person}/screening/{name}", Purposes.CARE)));
    }

    @Bean
    RecordTabs notesTabs() {
        var screening = new RecordTab(10, "care.kind.SCREENING", "screening", Purpose.CARE);
        return new RecordTabs(Stream.concat(Stream.of(screening), tabs()).toList());
    }

    private static Stream<RecordTab> tabs() {
        return Stream.of(Sheet.values()).filter(sheet -> sheet.tab() == sheet).map(NotesAccess::tab);
    }

    private static RecordTab tab(Sheet sheet) {
        return new RecordTab(20 + sheet.ordinal(), "care.kind." + sheet, "notes/" + sheet.path(), sheet.purpose());
    }
}
