package org.qinghe.publicsite.learn;

import static org.qinghe.publicsite.learn.Source.ANTI_DRUG_LAW;
import static org.qinghe.publicsite.learn.Source.EMCDDA_CANNABINOIDS;
import static org.qinghe.publicsite.learn.Source.EMCDDA_NITROUS;
import static org.qinghe.publicsite.learn.Source.LISTED_2021;
import static org.qinghe.publicsite.learn.Source.LISTED_2023;
import static org.qinghe.publicsite.learn.Source.REHABILITATION_REGULATIONS;
import static org.qinghe.publicsite.learn.Source.UNODC_PREVENTION;
import static org.qinghe.publicsite.learn.Source.UNODC_TREATMENT;
import static org.qinghe.publicsite.learn.Source.WHO_ALCOHOL;
import static org.qinghe.publicsite.learn.Source.WHO_BRIEF;
import static org.qinghe.publicsite.learn.Source.WHO_CANNABIS;
import static org.qinghe.publicsite.learn.Source.WHO_KETAMINE;
import static org.qinghe.publicsite.learn.Source.WHO_MHGAP;
import static org.qinghe.publicsite.learn.Source.WHO_OPIOIDS;
import static org.qinghe.publicsite.learn.Source.WHO_OVERDOSE;
import static org.qinghe.publicsite.learn.Source.WHO_TOBACCO;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a page to learn from is about. In words {@code publicsite.learn.<name>} and, in one sentence,
 * {@code publicsite.learn.<name>.lead}.
 */
public enum Topic {
    EMERGENCY(
            "emergency",
            Group.NOW,
            Part.of("know", WHO_OVERDOSE),
            Part.of("do", WHO_OVERDOSE),
            Part.of("help", WHO_OVERDOSE, WHO_MHGAP)),
    CHILDREN(
            "children",
            Group.AGE,
            Part.of("know", ANTI_DRUG_LAW, WHO_BRIEF),
            Part.of("do", UNODC_PREVENTION),
            Part.of("help", UNODC_PREVENTION)),
    TEENAGERS(
            "teenagers",
            Group.AGE,
            Part.of("know", LISTED_2021, LISTED_2023, WHO_CANNABIS),
            Part.of("do", UNODC_PREVENTION),
            Part.of("help", ANTI_DRUG_LAW, UNODC_TREATMENT)),
    YOUNG_ADULTS(
            "young-adults",
            Group.AGE,
            Part.of("know", WHO_BRIEF),
            Part.of("do", WHO_BRIEF, WHO_OVERDOSE),
            Part.of("help", ANTI_DRUG_LAW, REHABILITATION_REGULATIONS)),
    OLDER_PEOPLE(
            "older-people",
            Group.AGE,
            Part.of("know", WHO_BRIEF, WHO_MHGAP),
            Part.of("do", WHO_BRIEF, WHO_MHGAP),
            Part.of("help", WHO_MHGAP)),
    PARENTS(
            "parents",
            Group.FOR,
            Part.of("know", UNODC_PREVENTION, ANTI_DRUG_LAW),
            Part.of("do", UNODC_PREVENTION),
            Part.of("help", UNODC_TREATMENT, REHABILITATION_REGULATIONS)),
    TEACHERS(
            "teachers",
            Group.FOR,
            Part.of("know", UNODC_PREVENTION, ANTI_DRUG_LAW),
            Part.of("do", UNODC_PREVENTION),
            Part.of("help", UNODC_PREVENTION)),
    OPIOIDS(
            "opioids",
            Group.SUBSTANCE,
            Part.of("what", WHO_OVERDOSE),
            Part.of("harm", WHO_BRIEF, WHO_OVERDOSE),
            Part.of("help", WHO_OPIOIDS, WHO_OVERDOSE, REHABILITATION_REGULATIONS)),
    STIMULANTS(
            "stimulants",
            Group.SUBSTANCE,
            Part.of("what", WHO_BRIEF),
            Part.of("harm", WHO_BRIEF),
            Part.of("help", UNODC_TREATMENT)),
    CANNABIS(
            "cannabis",
            Group.SUBSTANCE,
            Part.of("what", LISTED_2021, EMCDDA_CANNABINOIDS),
            Part.of("harm", WHO_CANNABIS, EMCDDA_CANNABINOIDS),
            Part.of("help", UNODC_TREATMENT)),
    SEDATIVES(
            "sedatives",
            Group.SUBSTANCE,
            Part.of("what", LISTED_2023, WHO_BRIEF),
            Part.of("harm", WHO_BRIEF, WHO_MHGAP),
            Part.of("help", WHO_MHGAP)),
    KETAMINE(
            "ketamine",
            Group.SUBSTANCE,
            Part.of("what", WHO_KETAMINE, WHO_BRIEF),
            Part.of("harm", WHO_KETAMINE, WHO_BRIEF),
            Part.of("help", UNODC_TREATMENT)),
    INHALANTS(
            "inhalants",
            Group.SUBSTANCE,
            Part.of("what", EMCDDA_NITROUS, WHO_BRIEF),
            Part.of("harm", EMCDDA_NITROUS, WHO_BRIEF),
            Part.of("help", EMCDDA_NITROUS, UNODC_TREATMENT)),
    ALCOHOL_TOBACCO(
            "alcohol-tobacco",
            Group.SUBSTANCE,
            Part.of("what", WHO_ALCOHOL, WHO_TOBACCO),
            Part.of("harm", WHO_ALCOHOL, WHO_TOBACCO),
            Part.of("help", WHO_MHGAP, WHO_TOBACCO));

    /** For whom, or about what. In words {@code publicsite.learn.group.<NAME>}. */
    public enum Group {
        NOW,
        AGE,
        FOR,
        SUBSTANCE;

        public List<Topic> topics() {
            return Arrays.stream(Topic.values())
                    .filter(topic -> topic.group == this)
                    .toList();
        }
    }

    private final String slug;
    private final Group group;
    private final List<Part> parts;

    Topic(String slug, Group group, Part... parts) {
        this.slug = slug;
        this.group = group;
        this.parts = List.of(parts);
    }

    public static Optional<Topic> named(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug.equals(slug)).findFirst();
    }

    public String path() {
        return "/open/learn/" + slug;
    }

    public String message() {
        return "publicsite.learn." + slug;
    }

    public Group group() {
        return group;
    }

    public List<Part> parts() {
        return parts;
    }
}
