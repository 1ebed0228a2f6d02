# Writes glrnb.csv: what algo.glrnb of surveillance 1.20.3 (R 4.2.2) says of weeks 521-624 of the 48 series of ../reference.
suppressMessages({library(surveillance); library(MASS)})
# The same fits as shipped, only further: glm stops at 1e-8 of the deviance, theta.ml at 1e-4 of theta.
f <- stats::glm.control; formals(f)$epsilon <- 1e-14; formals(f)$maxit <- 300; assignInNamespace("glm.control", f, "stats")
g <- MASS::theta.ml; formals(g)$eps <- 1e-12; formals(g)$limit <- 300; assignInNamespace("theta.ml", g, "MASS")
series <- read.csv(gzfile("../reference/series.csv.gz"))
range <- 521:624
settings <- list(
  list(mu0 = list(S = 1, trend = FALSE, refit = FALSE), alpha = NULL),
  list(mu0 = list(S = 2, trend = TRUE, refit = TRUE), alpha = NULL),
  list(mu0 = list(S = 1, trend = TRUE, refit = FALSE), alpha = 0, c.ARL = 4),
  list(mu0 = list(S = 3, trend = FALSE, refit = TRUE), alpha = 0.1, M = 26, Mtilde = 3, c.ARL = 3),
  list(mu0 = list(S = 1, trend = FALSE, refit = TRUE), alpha = 0.3, M = 5, c.ARL = 2),
  list(mu0 = list(S = 1, trend = FALSE, refit = FALSE), alpha = NULL, theta = 0.5),
  list(mu0 = list(S = 0, trend = TRUE, refit = TRUE), alpha = 0, theta = 0.3, c.ARL = 3))
results <- NULL
for (i in seq_along(settings)) for (area in unique(series$area)) {
  if (i > 1 && (match(area, unique(series$area)) - i) %% 3 != 0) next       # a third of the series; all with the first setting
  x <- series$value[series$area == area]
  d <- suppressWarnings(create.disProg(week = seq_along(x), observed = x, state = 0 * x, freq = 52))
  ask <- function(ret) {
    control <- c(settings[[i]], list(range = range, ret = ret, xMax = 60))
    if (is.null(settings[[i]]$alpha)) control["alpha"] <- list(NULL)
    suppressMessages(suppressWarnings(algo.glrnb(d, control)))
  }
  r <- tryCatch(ask("value"), error = function(e) { cat(i, area, conditionMessage(e), "\n"); NULL })
  if (is.null(r)) next
  small <- mean(x) < 3                                                   # the search for cases is slow
  cases <- if (i %in% c(3, 6) || i == 4 && small) as.numeric(ask("cases")$upperbound) else NA
  m <- r$control$mu0Model$fitted[[1]]
  results <- rbind(results, data.frame(setting = i, area = area, index = range, mean = sprintf("%.9g", r$control$mu0),
    alpha = sprintf("%.9g", r$control$alpha), value = sprintf("%.9g", as.numeric(r$upperbound)),
    cases = if (all(is.na(cases))) NA else sprintf("%.10g", cases), alarm = r$alarm[, 1]))
}
write.csv(results, "glrnb.csv", quote = FALSE, row.names = FALSE)
