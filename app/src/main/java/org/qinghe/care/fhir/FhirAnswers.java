package org.qinghe.care.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers as a system wants to read them: JSON or XML, with sentences in Chinese or English; refusals in both. */
@Component
class FhirAnswers {

    /** The extension of R4 for the same text in another language. */
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private final FhirText text;
    private final MessageSource messages;

    FhirAnswers(FhirText text, MessageSource messages) {
        this.text = text;
        this.messages = messages;
    }

    /** Where the interface stands, as the system asked for it. */
    static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/fhir")
                .build()
                .toUriString();
    }

    ResponseEntity<byte[]> of(Resource resource, HttpServletRequest request) {
        return answer(HttpStatus.OK, new HttpHeaders(), resource, request);
    }

    ResponseEntity<byte[]> created(Resource resource, HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.LOCATION, base() + "/" + resource.fhirType() + "/" + resource.getIdPart());
        return answer(HttpStatus.CREATED, headers, resource, request);
    }

    /** One issue for each of the sentences. */
    ResponseEntity<byte[]> refused(
            HttpStatus status, IssueType type, List<Function<Words, String>> sentences, HttpServletRequest request) {
        var said = new OperationOutcome();
        var first = words(request);
        var other = words(first.chinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        for (var sentence : sentences) {
            var spoken = new StringType(sentence.apply(first));
            spoken.addExtension(translation(other.locale().toLanguageTag(), sentence.apply(other)));
            said.addIssue()
                    .setSeverity(IssueSeverity.ERROR)
                    .setCode(type)
                    .getDetails()
                    .setTextElement(spoken);
        }
        var headers = new HttpHeaders();
        if (status == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"fhir\"");
        }
        return answer(status, headers, said, request);
    }

    private static Extension translation(String language, String sentence) {
        var translation = new Extension(TRANSLATION);
        translation.addExtension("lang", new CodeType(language));
        translation.addExtension("content", new StringType(sentence));
        return translation;
    }

    /** The sentences of the language that is asked for; Chinese where none is. */
    Words words(HttpServletRequest request) {
        boolean english = header(request, HttpHeaders.ACCEPT_LANGUAGE)
                .toLowerCase(Locale.ROOT)
                .startsWith("en");
        return words(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private Words words(Locale locale) {
        return new Words(messages, locale);
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, HttpHeaders headers, Resource resource, HttpServletRequest request) {
        var format = FhirFormat.wanted(
                Objects.requireNonNullElse(request.getParameter("_format"), ""), header(request, HttpHeaders.ACCEPT));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(format.type())
                .cacheControl(CacheControl.noStore())
                .body(text.written(resource, format).getBytes(StandardCharsets.UTF_8));
    }
}
