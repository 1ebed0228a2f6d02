package org.qinghe.work;

/**
 * A response with what was counted of its tasks; cancelled ones do not count.
 *
 * @param response the response
 * @param tasks how many tasks it has
 * @param done how many are done, confirmed or not
 * @param overdue how many are past their last day
 */
public record ListedResponse(Response response, int tasks, int done, int overdue) {}
