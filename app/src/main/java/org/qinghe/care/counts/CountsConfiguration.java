package org.qinghe.care.counts;

import org.qinghe.care.lock.Gate;
import org.qinghe.figures.Indicator.Direction;
import org.qinghe.figures.Indicator.Kind;
import org.qinghe.places.Places;
import org.qinghe.units.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that is counted, a bean each. */
@Configuration(proxyBeanMethods = false)
class CountsConfiguration {

    private final Gate gate;
    private final Units units;
    private final Places places;
    private final MessageSource messages;

    CountsConfiguration(Gate gate, Units units, Places places, MessageSource messages) {
        this.gate = gate;
        this.units = units;
        this.places = places;
        this.messages = messages;
    }

    @Bean
    CareCount requestsCounted() {
        return of(new Counted("care_requests", "asked", 1, Direction.NEITHER, Kind.SERVICE_SIGNAL));
    }

    /** The first time that somebody's record is taken up. */
    @Bean
    CareCount startsCounted() {
        return of(new Counted("care_starts", "taken_up", 1, Direction.HIGHER_IS_BETTER, Kind.TREATMENT));
    }

    @Bean
    CareCount closingsCounted() {
        return of(new Counted("care_closings", "closed", 1, Direction.NEITHER, Kind.TREATMENT));
    }

    /** Every later time; it is no failure, and not counted among the starts. */
    @Bean
    CareCount returnsCounted() {
        return of(new Counted("care_returns", "taken_up_again", 1, Direction.NEITHER, Kind.TREATMENT));
    }

    /** People with a session in the period, however many. */
    @Bean
    CareCount sessionsCounted() {
        return of(new Counted("care_sessions", "SESSION", 1, Direction.HIGHER_IS_BETTER, Kind.TREATMENT));
    }

    @Bean
    CareCount treatmentsCounted() {
        return of(new Counted("care_treatments", "TREATMENT", 1, Direction.NEITHER, Kind.TREATMENT));
    }

    @Bean
    CareCount jobSupportCounted() {
        return of(new Counted("care_job_support", "JOB_SUPPORT", 1, Direction.HIGHER_IS_BETTER, Kind.TREATMENT));
    }

    @Bean
    CareCount followUpsCounted() {
        return of(new Counted("care_follow_ups", "FOLLOW_UP", 1, Direction.HIGHER_IS_BETTER, Kind.TREATMENT));
    }

    private CareCount of(Counted counted) {
        return new CareCount(counted, gate, units, places, messages);
    }
}
