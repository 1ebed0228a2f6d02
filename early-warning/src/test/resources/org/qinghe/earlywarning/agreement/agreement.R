# Made series.csv, settings.csv and results.csv with R 4.2.2 and surveillance 1.20.3:
#   Rscript agreement.R && gzip -9n series.csv settings.csv results.csv
suppressMessages(library(surveillance))
set.seed(20261125)

counts <- function(mean, dispersion)
  if (dispersion > 1) rnbinom(length(mean), mu = mean, size = mean / (dispersion - 1)) else rpois(length(mean), mean)
with_outbreaks <- function(y) {
  for (from in sample(length(y), 5)) { at <- from:min(length(y), from + 3); y[at] <- y[at] + rpois(length(at), 25) }
  y
}
without <- function(y, at) { y[at[at <= length(y)]] <- NA; y }
shapes <- function(n, year) {
  t <- seq_len(n); wave <- 1 + 0.4 * sin(2 * pi * t / year); late <- n - year
  list(zeros = rep(0, n), rare = rpois(n, 0.08), low = counts(0.8 * wave, 1), middle = counts(12 * wave, 1.5),
       spread = counts(7 * wave, 6), huge = counts(2e5 * wave, 900), rising = counts(exp(0.5 + 2.5 * t / n) * wave, 1.3),
       falling = counts(exp(4 - 3 * t / n) * wave, 1.3), step = counts(ifelse(t > 0.7 * n, 35, 6) * wave, 1.2),
       outbreaks = with_outbreaks(counts(5 * wave, 1.4)), seasonal = counts(exp(1.2 + 1.7 * sin(2 * pi * t / year)), 1),
       halfyear = rpois(n, 9 * (sin(2 * pi * t / year) > 0)), constant = rep(6, n), begun = rpois(n, ifelse(t > 0.75 * n, 5, 0)),
       ended = rpois(n, ifelse(t > late, 0.1, 8)), bursts = rbinom(n, 1, 0.05) * rpois(n, 150),
       holes = without(counts(9 * wave, 1.6), sample(n, round(n / 25))),
       gap = without(counts(9 * wave, 1.6), sample(late, 1) + seq_len(round(year / 5))),
       unfinished = without(counts(9 * wave, 1.6), n - 2))
}
first_days <- list(monday = as.Date("2012-12-31") + 7 * 0:389, sunday = as.Date("2013-01-06") + 7 * 0:376,
                   leap = as.Date("2013-03-07") + 7 * 0:364,    # ends in the week that begins on 27 February 2020
                   month = seq(as.Date("2014-01-01"), by = "month", length.out = 105),
                   quarter = seq(as.Date("2008-01-01"), by = "3 months", length.out = 50))
year <- c(monday = 52, sunday = 52, leap = 52, month = 12, quarter = 4)
panels <- lapply(names(first_days), function(p) shapes(length(first_days[[p]]), year[[p]])); names(panels) <- names(first_days)

one <- function(...) sample(c(...), 1)
setting <- function(panel) {
  weekly <- year[[panel]] == 52; dates <- panel != "quarter" && runif(1) < 0.7
  list(panel = panel, method = "farrington", `years-back` = one(3, 4, 5, 5, 6, 7),
       `half-window` = if (weekly) one(1, 2, 3, 3, 5) else if (panel == "month") one(1, 1, 2) else one(0, 1),
       seasons = if (weekly) one(1, 2, 5, 10, 10, 12) else if (panel == "month") one(1, 2, 4, 6) else one(1, 2, 4),
       `exclude-recent` = if (weekly) one(0, 3, 10, 26, 26) else if (panel == "month") one(0, 1, 6) else one(0, 1, 2),
       `weights-threshold` = one(1, 1.5, 2.58, 2.58, 3), reweight = one("on", "on", "on", "off"), trend = one("on", "on", "on", "off"),
       `trend-p` = one(1, 1, 0.05, 0.3), alpha = one(0.1, 0.05, 0.01, 0.005, 0.001), threshold = one("delta", "nb-plugin", "muan"),
       `power-transform` = one("2/3", "1/2", "none"), limit = one("5,4", "5,4", "0,4", "20,1", "12,9"),
       `reference-points` = if (dates) "calendar" else "index", `population-offset` = one("off", "off", "off", "on"))
}
settings <- c(lapply(rep(c("monday", "sunday", "leap", "month", "quarter"), c(24, 12, 8, 18, 12)), setting),
              lapply(1:12, function(i) list(panel = one(names(panels)), method = paste0("ears-c", (i - 1) %% 3 + 1),
                                            baseline = one(3, 7, 7, 14, 20), `min-sigma` = one(0, 0, 0.5, 2), alpha = one(0.05, 0.01, 0.001))))

population <- function(n, year) round(20000 * 1.03^(seq_len(n) / year))
detect <- function(s, y, at) {                                          # our options -> the package's, row by row
  days <- first_days[[s$panel]]; by_date <- identical(s$`reference-points`, "calendar"); n <- length(y)
  series <- sts(matrix(y), frequency = year[[s$panel]], start = c(2013, 1), epoch = if (by_date) as.numeric(days) else 1:n,
                epochAsDate = by_date, population = matrix(population(n, year[[s$panel]])))
  if (s$method != "farrington") {
    r <- earsC(series, list(range = (at - 1):at, method = toupper(sub("ears-", "", s$method)), baseline = s$baseline,
                            minSigma = s$`min-sigma`, alpha = s$alpha))
    return(c(NA, upperbound(r)[2], NA, NA, NA, NA, alarms(r)[2]))
  }
  r <- farringtonFlexible(series, list(range = at, b = s$`years-back`, w = s$`half-window`, noPeriods = s$seasons,
    pastWeeksNotIncluded = s$`exclude-recent`, weightsThreshold = s$`weights-threshold`, reweight = s$reweight == "on",
    trend = s$trend == "on", pThresholdTrend = s$`trend-p`, alpha = s$alpha,
    thresholdMethod = c(delta = "delta", `nb-plugin` = "nbPlugin", muan = "muan")[[s$threshold]], powertrans = s$`power-transform`,
    limit54 = as.numeric(strsplit(s$limit, ",")[[1]]), populationOffset = s$`population-offset` == "on", glmWarnings = FALSE, verbose = FALSE))
  c(r@control$expected, upperbound(r), r@control$score, r@control$pvalue, r@control$trend, r@control$phiVector, alarms(r))
}

results <- NULL
for (i in seq_along(settings)) {
  s <- settings[[i]]; n <- length(first_days[[s$panel]])
  for (area in sort(sample(names(panels[[s$panel]]), 11))) for (at in n - c(7, 2, 0)) {
    r <- tryCatch(suppressWarnings(detect(s, panels[[s$panel]][[area]], at)), error = function(e) if (grepl("reference time points did not|negative subscripts|too short", conditionMessage(e))) "history" else "stopped")
    if (identical(r, "stopped")) next
    if (identical(r, "history")) row <- c(rep("", 7), "short-history") else {
      if (area == "constant") r[5] <- NA                                 # rounding decides on the trend of a constant
      row <- c(sprintf("%.15g", r[1:4]), r[5], sprintf("%.15g", r[6]), r[7], "")
    }
    results <- rbind(results, c(i, area, format(first_days[[s$panel]][at]), row))
  }
}
colnames(results) <- c("setting", "area", "period", "expected", "upper", "score", "p_value", "trend", "phi", "alarm", "stopped")
write.csv(results, "results.csv", quote = FALSE, row.names = FALSE, na = "NA")
sink("settings.csv"); cat("setting;panel;method;options\n")
for (i in seq_along(settings)) { s <- settings[[i]]; cat(i, s$panel, s$method, paste(names(s)[-(1:2)], sapply(s[-(1:2)], format, scientific = FALSE), sep = "=", collapse = " "), sep = ";"); cat("\n") }
sink()
write.csv(do.call(rbind, lapply(names(panels), function(p) do.call(rbind, lapply(names(panels[[p]]), function(a)
  data.frame(panel = p, period = format(first_days[[p]]), area = a, value = format(panels[[p]][[a]], scientific = FALSE, trim = TRUE),
             population = population(length(first_days[[p]]), year[[p]])))))), "series.csv", quote = FALSE, row.names = FALSE)
