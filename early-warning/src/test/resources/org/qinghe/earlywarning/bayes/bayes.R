# Writes bayes.csv: what algo.bayes of surveillance 1.20.3 (R 4.2.2) says of weeks 585-624 of the 48 series of ../reference.
suppressMessages(library(surveillance))
series <- read.csv(gzfile("../reference/series.csv.gz"))
settings <- list(bayes1 = list(b = 0, w = 6, actY = TRUE, alpha = 0.05), bayes2 = list(b = 1, w = 6, actY = TRUE, alpha = 0.05),
  bayes3 = list(b = 2, w = 4, actY = FALSE, alpha = 0.05), long = list(b = 5, w = 3, actY = TRUE, alpha = 0.001), near = list(b = 0, w = 13, actY = TRUE, alpha = 0.01))
results <- NULL
for (s in names(settings)) for (area in unique(series$area)) {
  x <- series$value[series$area == area]
  d <- suppressWarnings(create.disProg(week = seq_along(x), observed = x, state = 0 * x, freq = 52))
  r <- algo.bayes(d, c(settings[[s]], list(range = 585:624)))
  results <- rbind(results, data.frame(setting = s, area = area, index = 585:624, upper = r$upperbound[, 1], alarm = r$alarm[, 1]))
}
write.csv(results, "bayes.csv", quote = FALSE, row.names = FALSE)
