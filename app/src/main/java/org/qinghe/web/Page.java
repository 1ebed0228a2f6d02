package org.qinghe.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.qinghe.access.Viewer;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template is given: the words, who is looking, the menu, the token that forms carry.
 *
 * @param words the reader's language
 * @param viewer who is signed in
 * @param menu the entries this viewer may open, by stage
 * @param counts what waits behind the links in the header; counted when asked, since not every page has one
 * @param path the path of this page
 * @param query the query of this page without the leading question mark, or empty
 * @param csrf the token every form carries; asking for it makes a session, so a page without a form leaves no cookie
 * @param notice a sentence left by the page before
 * @param languages those of the public pages
 * @param fictional whether the county shown is the fictional one, which every page then says
 */
public record Page(
        Words words,
        Optional<Viewer> viewer,
        List<NavItem> menu,
        Supplier<List<Counted>> counts,
        String path,
        String query,
        Supplier<Optional<CsrfToken>> csrf,
        Optional<Notice> notice,
        List<Language> languages,
        boolean fictional) {

    /** As many entries as fit on a screen without scrolling. */
    private static final int SHORT_MENU = 24;

    /**
     * A link in the header with how much waits behind it.
     *
     * @param message the key of its label
     * @param path where it leads
     * @param count how much, zero included
     */
    public record Counted(String message, String path, long count) {}

    /** The name of the hidden field every form carries. */
    public String csrfName() {
        return csrf.get().map(CsrfToken::getParameterName).orElse("_csrf");
    }

    public String csrfToken() {
        return csrf.get().map(CsrfToken::getToken).orElse("");
    }

    public String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    public boolean may(String permission) {
        return viewer.map(someone -> someone.may(permission)).orElse(false);
    }

    public List<NavItem> menu(Stage stage) {
        return menu.stream().filter(item -> item.stage() == stage).toList();
    }

    /** Whether the menu shows a stage's entries at once: all of a short menu, of a long one the stage one is in. */
    public boolean isOpen(Stage stage) {
        return menu.size() <= SHORT_MENU || menu(stage).stream().anyMatch(this::isAt);
    }

    /** Whether this page belongs to an entry of the menu; where several fit, to the one that says it most exactly. */
    public boolean isAt(NavItem item) {
        return menu.stream()
                .filter(this::isUnder)
                .max(Comparator.comparingInt(each -> each.path().length()))
                .filter(item::equals)
                .isPresent();
    }

    private boolean isUnder(NavItem item) {
        return path.equals(item.path()) || path.startsWith(item.path() + "/");
    }

    /** This page's address with one parameter changed, for paging and language links. */
    public String with(String parameter, Object value) {
        return org.springframework.web.util.UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }
}
