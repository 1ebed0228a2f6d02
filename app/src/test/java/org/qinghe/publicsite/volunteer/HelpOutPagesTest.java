package org.qinghe.publicsite.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qinghe.prevention.volunteers.OpenVolunteering;
import org.qinghe.testing.QingheTest;
import org.qinghe.web.Guesses;
import org.qinghe.web.Pace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Not more sign-ups than somebody can call, and no endless trying of codes. */
@QingheTest
class HelpOutPagesTest {

    private final Clock still = Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC);

    @Autowired
    OpenVolunteering volunteering;

    @Test
    void onceAllOfAnHourAreUsedTheNextOneIsAskedToWait() {
        var pace = new Pace(1, Duration.ofHours(1), still);
        var pages = new HelpOutPages(volunteering, pace, new Guesses(still));
        pace.count();
        var answer = pages.send(Map.of("name", "甲", "reach", "0000", "agreed", "yes"));
        assertThat(answer.getStatus()).hasToString("429 TOO_MANY_REQUESTS");
    }

    @Test
    void afterSomeWrongCodesFromANetworkItIsAskedToWait() {
        var guesses = new Guesses(new Pace(100, Duration.ofHours(1), still), 2, still);
        var pages = new HelpOutPages(volunteering, new Pace(1, Duration.ofHours(1), still), guesses);
        assertThat(tried(pages, "203.0.113.7")).isEqualTo(200);
        assertThat(tried(pages, "203.0.113.7")).isEqualTo(200);
        assertThat(tried(pages, "203.0.113.7")).isEqualTo(429);
    }

    private static int tried(HelpOutPages pages, String from) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        var status = pages.takeBack("2222222222222222", request).getStatus();
        return status == null ? 0 : status.value();
    }
}
