package org.qinghe.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** What somebody reads who comes before a purpose is lawful. */
@QingheTest
class LockedPageTest {

    private static final Locked LOCKED = new Locked(
            Purpose.TREATMENT,
            List.of(Missing.of("safeguards.missing.DRAFT", "TREAT-09"), Missing.of("safeguards.missing.NOTHING")));

    @Autowired
    LockedPage locked;

    @Autowired
    List<ViewResolver> resolvers;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePageSaysInBothLanguagesWhatIsMissing() throws Exception {
        assertThat(answer(Locale.SIMPLIFIED_CHINESE))
                .contains("尚未开放：治疗", "TREAT-09 还是草稿", "尚未登记这一目的", "href=\"/register\"");
        assertThat(answer(Locale.ENGLISH))
                .contains("Not open yet: Treatment", "TREAT-09 is a draft", "No processing activity is registered")
                .doesNotContain("/processing");
    }

    @Test
    void whoeverKeepsTheRegisterIsLedToIt() throws Exception {
        SignedIn.now(new Viewer(
                UUID.randomUUID(), "某人", UUID.randomUUID(), "单位", "Unit", "", Set.of(SafeguardsAccess.READ)));
        assertThat(answer(Locale.ENGLISH)).contains("href=\"/processing\"");
    }

    private String answer(Locale locale) throws Exception {
        var request = new MockHttpServletRequest("GET", "/somewhere");
        var said = locked.say(LOCKED, request, locale);
        assertThat(said.getStatus()).isEqualTo(HttpStatus.LOCKED);
        var response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        view(String.valueOf(said.getViewName()), locale).render(said.getModel(), request, response);
        return response.getContentAsString();
    }

    private View view(String name, Locale locale) throws Exception {
        for (var resolver : resolvers) {
            var view = resolver.resolveViewName(name, locale);
            if (view != null) {
                return view;
            }
        }
        throw new AssertionError("no view " + name);
    }
}
