package org.qinghe.care.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hl7.fhir.r4.model.DomainResource;
import org.qinghe.care.lock.Room;
import org.qinghe.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The FHIR R4 interface for care systems that hold a grant. */
@Controller
class FhirPages {

    /** Of a resource that is sent; the longest sheet is far smaller. */
    private static final int MOST_BYTES = 256 * 1024;

    private final SystemCalls calls;
    private final Resources resources;
    private final Searches searches;
    private final Receivers receivers;
    private final Capabilities capabilities;
    private final FhirAnswers answers;
    private final FhirText text;

    FhirPages(
            SystemCalls calls,
            Resources resources,
            Searches searches,
            Receivers receivers,
            Capabilities capabilities,
            FhirAnswers answers,
            FhirText text) {
        this.calls = calls;
        this.resources = resources;
        this.searches = searches;
        this.receivers = receivers;
        this.capabilities = capabilities;
        this.answers = answers;
        this.text = text;
    }

    @GetMapping("/fhir/metadata")
    ResponseEntity<byte[]> metadata(HttpServletRequest request) {
        return answers.of(capabilities.statement(FhirAnswers.base()), request);
    }

    @GetMapping("/fhir/{type}/{id}")
    ResponseEntity<byte[]> read(@PathVariable String type, @PathVariable String id, HttpServletRequest request) {
        var kind = kind(type);
        return calls.in(
                request,
                type + ".rs",
                (room, system) -> answers.of(one(kind, room, id, answers.words(request)), request));
    }

    @GetMapping("/fhir/{type}")
    ResponseEntity<byte[]> search(
            @PathVariable String type, @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request) {
        var kind = kind(type);
        return calls.in(request, type + ".rs", (room, system) -> {
            var asking = new Searches.Asking(room, system, answers.words(request), FhirAnswers.base());
            return answers.of(searches.found(Search.of(kind, asked), asking), request);
        });
    }

    /** The same with the parameters in a form, so that no log of addresses holds the number of a record. */
    @PostMapping(path = "/fhir/{type}/_search", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> searchByForm(
            @PathVariable String type, @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request) {
        return search(type, asked, request);
    }

    @PostMapping("/fhir/{type}")
    ResponseEntity<byte[]> create(@PathVariable String type, HttpServletRequest request) {
        var kind = kind(type);
        var receiver = receivers.of(type).orElseThrow(Outcome::unsupported);
        return calls.in(request, type + ".c", (room, system) -> {
            var format = FhirFormat.sent(Objects.requireNonNullElse(request.getContentType(), ""));
            var added = receiver.received(room, body(request), format, text);
            return answers.created(
                    resources
                            .one(kind, added.record(), added.id().toString(), answers.words(request))
                            .orElseThrow(Outcome::notFound),
                    request);
        });
    }

    /** Whatever else R4 knows is not done here; what it knows and is done is in the capability statement. */
    @RequestMapping(
            path = "/fhir/{*rest}",
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    ResponseEntity<byte[]> unsupported(HttpServletRequest request) {
        throw request.getMethod().equals("GET") ? Outcome.notFound() : Outcome.unsupported();
    }

    private DomainResource one(ResourceKind kind, Room room, String id, Words words) {
        var record = room.open(kind.personOf(room, id).orElseThrow(Outcome::notFound), "fhir.read");
        return resources.one(kind, record, id, words).orElseThrow(Outcome::notFound);
    }

    private ResourceKind kind(String type) {
        return resources.kind(type).orElseThrow(Outcome::notFound);
    }

    private static String body(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Outcome.wrong("tooLarge", "");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw Outcome.wrong("unreadable", "");
        }
    }
}
