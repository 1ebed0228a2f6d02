package org.qinghe.care.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.qinghe.care.lock.NotOpen;
import org.qinghe.safeguards.Locked;
import org.qinghe.web.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What pages say in words to people, told to systems as R4 does. */
@ControllerAdvice(assignableTypes = {FhirPages.class, FhirTokens.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class FhirRefusals {

    private final FhirAnswers answers;

    FhirRefusals(FhirAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> say(Outcome refused, HttpServletRequest request) {
        return answers.refused(
                refused.status(),
                refused.type(),
                List.of(words -> words.t(refused.message(), refused.about())),
                request);
    }

    /** G3: says what must be done first. */
    @ExceptionHandler
    ResponseEntity<byte[]> say(Locked locked, HttpServletRequest request) {
        return answers.refused(
                HttpStatus.LOCKED,
                IssueType.BUSINESSRULE,
                locked.missing().stream()
                        .<Function<Words, String>>map(each -> words -> words.t(
                                "care.fhir.refused.locked",
                                words.t("safeguards.purpose." + locked.purpose()),
                                each.in(words)))
                        .toList(),
                request);
    }

    /** Another's, or no longer agreed to: a system is not told which. */
    @ExceptionHandler
    ResponseEntity<byte[]> say(NotOpen notOpen, HttpServletRequest request) {
        return say(Outcome.notFound(), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> say(DataFormatException nonsense, HttpServletRequest request) {
        return say(Outcome.wrong("unreadable", ""), request);
    }
}
