package org.qinghe.notices;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where messages to groups may go: https, to hosts that whoever runs the installation has allowed, by public addresses only.
 * The page cannot widen it. The certificate is checked for the host's name, so that a name that resolves to an inner machine
 * a moment later leads nowhere either.
 */
@Component
class HookRules {

    private static final int PORT = 443;

    private final List<String> hosts;
    private final Names names;

    /** What a host's name leads to. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    @Autowired
    HookRules(@Value("${qinghe.notices.webhook-hosts:}") List<String> hosts) {
        this(hosts, InetAddress::getAllByName);
    }

    HookRules(List<String> hosts, Names names) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        this.names = names;
    }

    List<String> hosts() {
        return hosts;
    }

    /** The address that was typed; nothing where nothing may be sent there. Looks nothing up. */
    Optional<URI> allowed(String typed) {
        try {
            var uri = new URI(typed.strip());
            var host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
            boolean fits = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && (uri.getPort() == -1 || uri.getPort() == PORT || hosts.contains(host + ":" + uri.getPort()))
                    && (hosts.contains(host) || hosts.contains(host + ":" + uri.getPort()));
            return fits ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /**
     * Whether every address the host's name leads to is a public one.
     *
     * @throws UnknownHostException where it leads nowhere
     */
    boolean leadsOutside(URI uri) throws UnknownHostException {
        return Arrays.stream(names.of(uri.getHost())).allMatch(HookRules::isPublic);
    }

    private static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isOfNoNetwork(address.getAddress(), address instanceof Inet6Address);
    }

    /** Those Java does not know as inner: unique local ones, shared ones of carriers, and 0.0.0.0/8. */
    private static boolean isOfNoNetwork(byte[] address, boolean six) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        return six ? (first & 0xfe) == 0xfc : first == 0 || first == 100 && (second & 0xc0) == 64;
    }
}
