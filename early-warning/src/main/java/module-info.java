/** Early warning by area: counts of areas in periods go in, warnings an epidemiologist would sign come out. */
module org.qinghe.earlywarning {
    requires static org.jspecify;

    exports org.qinghe.earlywarning;
}
