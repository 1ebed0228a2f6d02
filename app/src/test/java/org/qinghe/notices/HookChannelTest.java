package org.qinghe.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.database.DataFolder;

/** Against a real https server of this process that answers as WeCom and DingTalk do. */
class HookChannelTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final String PASSWORD = "only for this test";
    private static final List<String> HEARD = new ArrayList<>();

    @TempDir
    static Path folder;

    static HttpsServer server;
    static SSLContext trusting;
    static SealedSecrets secrets;
    static String answer = "";
    static int status = 200;

    @BeforeAll
    static void theServerRuns() throws Exception {
        var store = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        known.init(keys);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(own.getKeyManagers(), known.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(trusting));
        server.createContext("/", exchange -> {
            HEARD.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", "https://localhost:1/inner");
            }
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        secrets = new SealedSecrets(new DataFolder(folder));
    }

    @AfterAll
    static void theServerStops() {
        server.stop(0);
    }

    @BeforeEach
    void theRobotIsContent() {
        HEARD.clear();
        status = 200;
        answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    }

    @Test
    void weComIsSentTextInItsForm() {
        assertThat(post(hook(Hook.Service.WECOM, "/cgi-bin/webhook/send?key=k", "")))
                .isEqualTo(new Outcome.Sent());
        assertThat(HEARD).hasSize(1);
        assertThat(HEARD.getFirst())
                .startsWith("/cgi-bin/webhook/send?key=k {")
                .contains("\"msgtype\":\"text\"")
                .contains("\"text\":{\"content\":\"有一项任务已逾期\"}");
    }

    /** The signature was worked out with openssl: printf '1700000000000\nSECtest' | openssl dgst -sha256 -hmac SECtest -binary. */
    @Test
    void dingTalkIsSigned() {
        assertThat(post(hook(Hook.Service.DINGTALK, "/robot/send?access_token=t", "SECtest")))
                .isEqualTo(new Outcome.Sent());
        assertThat(HookChannel.signature("SECtest", NOW)).isEqualTo("aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g=");
        assertThat(HEARD.getFirst())
                .startsWith(
                        "/robot/send?access_token=t&timestamp=1700000000000&sign=aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g%3D {");
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}', notices.error.robot, 93000 invalid webhook url, true",
        "200, '{\"errcode\":310000,\"errmsg\":\"sign not match\"}', notices.error.robot, 310000 sign not match, true",
        "200, '{\"errcode\":45009,\"errmsg\":\"too often\"}', notices.error.robot, 45009 too often, false",
        "200, 'no json', notices.error.robot, '-1 ', false",
        "500, '', notices.error.status, 500, false",
        "429, '', notices.error.status, 429, false",
        "404, '', notices.error.status, 404, true",
        "302, '', notices.error.status, 302, true"
    })
    void whatTheRobotAnswersIsTakenAtItsWord(int answered, String body, String error, String detail, boolean forGood) {
        status = answered;
        answer = body;
        assertThat(post(hook(Hook.Service.WECOM, "/send?key=k", "")))
                .isEqualTo(new Outcome.Failed(error, detail, forGood));
        assertThat(HEARD).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k",
                "https://evil.example/send?key=k",
                "https://qyapi.weixin.qq.com.evil.example/send",
                "https://qyapi.weixin.qq.com@evil.example/send",
                "https://someone@qyapi.weixin.qq.com/send",
                "https://qyapi.weixin.qq.com:8443/send",
                "https://127.0.0.1/send",
                "https://[::1]/send",
                "file:///etc/passwd",
                "//qyapi.weixin.qq.com/send",
                "https:/send",
                "https://qyapi.weixin.qq.com/ send",
                ""
            })
    void nothingGoesAnywhereThatIsNotAllowed(String typed) {
        assertThat(usual().allowed(typed)).isEmpty();
    }

    @Test
    void thePublishedAddressesAreAllowed() {
        assertThat(usual().allowed("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"))
                .isPresent();
        assertThat(usual().allowed(" HTTPS://OAPI.dingtalk.com:443/robot/send?access_token=t "))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1"
            })
    void aNameThatLeadsIntoAnInnerNetworkIsRefused(String inner) throws Exception {
        var hook = hook(Hook.Service.WECOM, "/send?key=k", "");
        assertThat(channel(host ->
                                new InetAddress[] {InetAddress.getByName("93.184.215.14"), InetAddress.getByName(inner)
                                })
                        .post(hook, "x"))
                .isEqualTo(new Outcome.Failed("notices.error.inner", "localhost", true));
        assertThat(HEARD).isEmpty();
    }

    @Test
    void aNameThatLeadsNowhereIsTriedAgain() {
        var channel = channel(host -> {
            throw new UnknownHostException(host);
        });
        assertThat(channel.post(hook(Hook.Service.WECOM, "/send?key=k", ""), "x"))
                .isEqualTo(new Outcome.Failed("notices.error.unknownHost", "localhost", false));
    }

    /** A host that was allowed and is not any more is refused at the next message, not only when it is typed. */
    @Test
    void whatIsAllowedIsAskedAtEveryMessage() {
        var strict = new HookChannel(usual(), secrets, Clock.fixed(NOW, ZoneOffset.UTC), HttpClient::newHttpClient);
        assertThat(strict.post(hook(Hook.Service.WECOM, "/send?key=k", ""), "x"))
                .isEqualTo(new Outcome.Failed("notices.error.host", "localhost", true));
    }

    /** The certificate is for localhost and known to nobody but this test. */
    @Test
    void aServerThatCannotShowWhoItIsHearsNothing() {
        var channel = new HookChannel(
                here(host -> outside()), secrets, Clock.fixed(NOW, ZoneOffset.UTC), HttpClient::newHttpClient);
        assertThat(channel.post(hook(Hook.Service.WECOM, "/send?key=k", ""), "x"))
                .isEqualTo(new Outcome.Failed("notices.error.unreachable", "", false));
        assertThat(HEARD).isEmpty();
    }

    private static Outcome post(Hook hook) {
        return channel(host -> outside()).post(hook, "有一项任务已逾期");
    }

    private static HookChannel channel(HookRules.Names names) {
        return new HookChannel(
                here(names),
                secrets,
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> HttpClient.newBuilder().sslContext(trusting).build());
    }

    private static HookRules usual() {
        return new HookRules(List.of("qyapi.weixin.qq.com", "oapi.dingtalk.com"), host -> outside());
    }

    private static HookRules here(HookRules.Names names) {
        return new HookRules(List.of("localhost:" + server.getAddress().getPort()), names);
    }

    private static InetAddress[] outside() throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName("93.184.215.14")};
    }

    private static Hook hook(Hook.Service service, String path, String secret) {
        var id = UUID.randomUUID();
        var place = "hook/" + id;
        return new Hook(
                id,
                "群",
                service,
                UUID.randomUUID(),
                "localhost",
                SealedText.of(
                        secrets.seal("https://localhost:" + server.getAddress().getPort() + path, place)),
                secret.isEmpty() ? SealedText.NONE : SealedText.of(secrets.seal(secret, place)),
                Set.of(),
                false,
                Rhythm.AT_ONCE,
                false);
    }
}
