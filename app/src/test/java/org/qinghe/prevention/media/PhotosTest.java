package org.qinghe.prevention.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A township that takes pictures of its event, and the office that approves them. */
@QingheTest
class PhotosTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger(830_000);
    private static final String SHOWS = "院坝里坐满了听讲座的村民";

    private final String county = String.valueOf(COUNTIES.incrementAndGet());
    private final String township = county + "001";

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    Viewer taker;
    Viewer office;
    String photos;

    @BeforeEach
    void anEventOfATownship() throws Exception {
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(township, AreaLevel.TOWNSHIP, Optional.of(county))));
        taker = viewer(township);
        office = viewer(county);
        var event = String.valueOf(web.perform(post("/prevention/events/new")
                        .param("kind", "LECTURE")
                        .param("title", "院坝会")
                        .param("area", township)
                        .param("place", "村委会")
                        .param("day", Today.inTheCounty().toString())
                        .with(csrf())
                        .with(as(taker)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        photos = "/prevention/photos/" + event.substring(event.lastIndexOf('/') + 1);
    }

    @Test
    void aPictureIsUsedOutsideOnceSomebodyElseApprovedIt() throws Exception {
        taken("EVERYBODY_AGREED", SHOWS).andExpect(status().is3xxRedirection());
        var path = photo();
        read(photos, taker).andExpect(content().string(containsString("not to be used outside")));
        sent(path + "/approve", taker);
        read(photos, taker).andExpect(content().string(containsString("not to be used outside")));
        read(path, office).andExpect(status().isOk()).andExpect(content().contentType("image/png"));
        sent(path + "/approve", office).andExpect(status().is3xxRedirection());
        read(photos, taker).andExpect(content().string(containsString("approved by")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', " + SHOWS + ", consent",
        "MAYBE, " + SHOWS + ", consent",
        "NOBODY_ON_IT, '', shows",
        "EVERYBODY_AGREED, 村民王秀英在发言, shows"
    })
    void aPictureWithoutAWordOnWhoIsOnItOrWithTheirNameIsNotTaken(String consent, String shows, String field)
            throws Exception {
        taken(consent, shows).andExpect(content().string(containsString("id=\"e-" + field + "\"")));
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsNoPictureIsNotTaken() throws Exception {
        for (var file : List.of(
                new MockMultipartFile("file", "plan.pdf", "application/pdf", "%PDF-1.7".getBytes()),
                new MockMultipartFile("file", "yard.png", "image/png", "no picture".getBytes()),
                new MockMultipartFile("file", "", "image/png", new byte[0]))) {
            taken(file, "NOBODY_ON_IT", SHOWS, taker).andExpect(content().string(containsString("id=\"e-file\"")));
        }
        assertThat(kept()).isZero();
    }

    @Test
    void whoeverDoesNotHoldTheEventAddsAndTakesDownNothing() throws Exception {
        taken("NOBODY_ON_IT", SHOWS);
        taken(png(), "NOBODY_ON_IT", SHOWS, office).andExpect(status().isNotFound());
        sent(photo() + "/remove", office).andExpect(status().isNotFound());
        read(photos, viewer(county + "9")).andExpect(status().isNotFound());
        read(photo(), viewer(county + "9")).andExpect(status().isNotFound());
    }

    @Test
    void aPictureIsTakenDownWhereSomebodyNoLongerAgrees() throws Exception {
        taken("EVERYBODY_AGREED", SHOWS);
        var path = photo();
        sent(path + "/remove", taker).andExpect(status().is3xxRedirection());
        read(path, taker).andExpect(status().isNotFound());
        read(photos, taker).andExpect(content().string(not(containsString(SHOWS + "</p>"))));
    }

    private ResultActions taken(String consent, String shows) throws Exception {
        return taken(png(), consent, shows, taker);
    }

    private ResultActions taken(MockMultipartFile file, String consent, String shows, Viewer by) throws Exception {
        return web.perform(multipart(photos)
                .file(file)
                .param("consent", consent)
                .param("shows", shows)
                .param("lang", "en")
                .with(csrf())
                .with(as(by)));
    }

    private static MockMultipartFile png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new MockMultipartFile("file", "yard.png", "image/png", bytes.toByteArray());
    }

    private String photo() {
        return photos + "/"
                + database.sql("select id from prevention.event_photo where event = ?::uuid")
                        .param(photos.substring(photos.lastIndexOf('/') + 1))
                        .query(UUID.class)
                        .single();
    }

    private long kept() {
        return database.sql("select count(*) from prevention.event_photo where event = ?::uuid")
                .param(photos.substring(photos.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    private ResultActions sent(String path, Viewer by) throws Exception {
        return web.perform(post(path).param("lang", "en").with(csrf()).with(as(by)));
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }

    private Viewer viewer(String area) {
        var unit = units.save("ph-" + UUID.randomUUID(), "测试单位", "Test unit", Unit.Kind.TOWNSHIP, area);
        return SignedIn.viewer(unit.id(), area, MediaAccess.READ, MediaAccess.HOLD, MediaAccess.APPROVE);
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, "区" + code, "", parent, Optional.empty(), Optional.empty());
    }
}
