package org.qinghe.prevention.curriculum;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Links as they are typed: one a line, a label and, last, the address. */
final class TypedLinks {

    static final int MOST = 10;

    private static final int LONGEST = 300;
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private TypedLinks() {}

    /** Nothing where a line is no link or there are too many. */
    static Optional<List<Link>> of(String text) {
        var links = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(TypedLinks::link)
                .toList();
        return links.size() <= MOST && links.stream().allMatch(Optional::isPresent)
                ? Optional.of(links.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    private static Optional<Link> link(String line) {
        int last = line.lastIndexOf(' ');
        var address = line.substring(last + 1);
        var label = last < 0 ? address : line.substring(0, last).strip();
        return line.length() <= LONGEST && leadsElsewhere(address)
                ? Optional.of(new Link(label, address))
                : Optional.empty();
    }

    private static boolean leadsElsewhere(String address) {
        try {
            var uri = new URI(address);
            return uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
