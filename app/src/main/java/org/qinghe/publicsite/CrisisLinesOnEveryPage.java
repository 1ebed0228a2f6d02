package org.qinghe.publicsite;

import org.qinghe.web.CrisisLines;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whoever reads one of these pages in a hard moment finds a number to call on it. */
@ControllerAdvice(basePackageClasses = CrisisLinesOnEveryPage.class)
class CrisisLinesOnEveryPage {

    private final CrisisLines crisisLines;

    CrisisLinesOnEveryPage(CrisisLines crisisLines) {
        this.crisisLines = crisisLines;
    }

    @ModelAttribute("crisisLines")
    CrisisLines crisisLines() {
        return crisisLines;
    }
}
