package org.qinghe.demo;

import java.util.List;
import org.qinghe.access.StandardRole;
import org.qinghe.units.Unit;

/** The county-level units of the fictional county; each township has one of its own besides. */
final class DemoUnits {

    /** A unit as it is founded. */
    record Founded(String code, String nameZh, String nameEn, Unit.Kind kind) {}

    /** Somebody who signs in. */
    record Person(String signIn, String nameZh, String unit, List<StandardRole> roles) {

        boolean leads() {
            return roles.contains(StandardRole.UNIT_LEADER) || roles.contains(StandardRole.COUNTY_OFFICE);
        }
    }

    static final String OFFICE = "office";
    static final String CLINIC = "clinic";
    static final String HOSPITAL = "hospital";
    static final String SCHOOL_1 = "school-1";

    /** Who signs in for it. */
    static final String SCHOOL = "school";

    /** Where the first rise is. */
    static final String TOWNSHIP =
            "t" + DemoGeography.townshipCode(DemoSignals.RISES.getFirst().township());

    static final List<Founded> COUNTY = List.of(
            new Founded(OFFICE, "县禁毒委员会办公室", "County Anti-Drug Office", Unit.Kind.COUNTY_OFFICE),
            new Founded("police", "县公安局", "Public Security Bureau", Unit.Kind.PUBLIC_SECURITY),
            new Founded("procuratorate", "县人民检察院", "People's Procuratorate", Unit.Kind.BUREAU),
            new Founded("health", "县卫生健康局", "Health Bureau", Unit.Kind.BUREAU),
            new Founded("education", "县教育局", "Education Bureau", Unit.Kind.BUREAU),
            new Founded("civil-affairs", "县民政局", "Civil Affairs Bureau", Unit.Kind.BUREAU),
            new Founded("employment", "县人力资源和社会保障局", "Employment Bureau", Unit.Kind.BUREAU),
            new Founded("justice", "县司法局", "Justice Bureau", Unit.Kind.BUREAU),
            new Founded("finance", "县财政局", "Finance Bureau", Unit.Kind.BUREAU),
            new Founded(HOSPITAL, "县人民医院", "County Hospital", Unit.Kind.CLINIC),
            new Founded(CLINIC, "县戒毒康复门诊", "County Recovery Clinic", Unit.Kind.CLINIC),
            new Founded(SCHOOL_1, "县第一中学", "County No. 1 Middle School", Unit.Kind.SCHOOL),
            new Founded("school-2", "县职业中等学校", "County Vocational School", Unit.Kind.SCHOOL),
            new Founded("school-3", "县实验小学", "County Primary School", Unit.Kind.SCHOOL),
            new Founded("volunteers", "清禾志愿服务队", "Qinghe Volunteers", Unit.Kind.SOCIAL_ORGANISATION));

    static final List<Person> PEOPLE = List.of(
            new Person("office", "周明远", OFFICE, List.of(StandardRole.COUNTY_OFFICE)),
            new Person("deputy", "罗正清", OFFICE, List.of(StandardRole.COUNTY_OFFICE)),
            new Person("health", "林晓岚", "health", List.of(StandardRole.UNIT_LEADER, StandardRole.UNIT_REPORTER)),
            new Person("education", "何书文", "education", List.of(StandardRole.UNIT_LEADER, StandardRole.UNIT_REPORTER)),
            new Person("police", "陈志诚", "police", List.of(StandardRole.UNIT_REPORTER)),
            new Person("inspector", "许清平", OFFICE, List.of(StandardRole.INSPECTOR)),
            new Person("dpo", "沈安", OFFICE, List.of(StandardRole.DATA_PROTECTION_OFFICER)),
            new Person("auditor", "顾慎言", OFFICE, List.of(StandardRole.AUDITOR)),
            new Person("admin", "梁工", OFFICE, List.of(StandardRole.SYSTEM_ADMINISTRATOR)),
            new Person("care", "秦月", CLINIC, List.of(StandardRole.CARE_WORKER)),
            new Person("counsellor", "白露", CLINIC, List.of(StandardRole.COUNSELLOR)),
            new Person("clinician", "陆知远", CLINIC, List.of(StandardRole.CLINICIAN)),
            new Person("jobs", "杜勤", CLINIC, List.of(StandardRole.JOB_ADVISER)),
            new Person("supervisor", "温若水", CLINIC, List.of(StandardRole.CARE_SUPERVISOR)),
            new Person("ward", "方宁", HOSPITAL, List.of(StandardRole.CARE_WORKER, StandardRole.CLINICIAN)),
            new Person("township", "江小禾", TOWNSHIP, List.of(StandardRole.UNIT_LEADER, StandardRole.UNIT_REPORTER)),
            new Person(SCHOOL, "苏一鸣", SCHOOL_1, List.of(StandardRole.UNIT_LEADER, StandardRole.UNIT_REPORTER)));

    private DemoUnits() {}
}
