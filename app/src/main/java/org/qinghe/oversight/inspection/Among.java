package org.qinghe.oversight.inspection;

import java.util.List;
import org.qinghe.units.Unit;

/**
 * What an inspection's frame is made of.
 *
 * @param area the code of the area whose units are looked at; empty text is the whole installation
 * @param kinds which sorts of unit
 * @param strata by what the frame is parted
 * @param over whether the units are drawn, or tasks of theirs
 */
public record Among(String area, List<Unit.Kind> kinds, Strata strata, DrawnOver over) {}
