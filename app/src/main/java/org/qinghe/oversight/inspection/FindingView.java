package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qinghe.files.KeptFile;

/**
 * A finding as its page shows it.
 *
 * @param steps the steps this viewer can take now
 * @param files what shows that it was found and mended
 * @param task the task at whose inspection it was found, where it was one
 * @param repeated the earlier finding that it is a return of, where the viewer may see it
 * @param repeating those that came back after it
 */
public record FindingView(
        Finding finding,
        Set<FindingStep> steps,
        List<FindingEntry> history,
        Files files,
        Optional<FramedTask> task,
        Optional<Finding> repeated,
        List<Finding> repeating,
        InspectionNames names) {

    /**
     * The files of a finding.
     *
     * @param kept those that are there, by what they show
     * @param adds what this viewer hands in and takes down now
     * @param mostMegabytes the largest file
     * @param scans whether a virus scanner looks at every file
     */
    public record Files(Map<Shown, List<KeptFile>> kept, Optional<Shown> adds, long mostMegabytes, boolean scans) {

        public List<KeptFile> of(Shown shown) {
            return kept.getOrDefault(shown, List.of());
        }

        public boolean adds(Shown shown) {
            return adds.filter(shown::equals).isPresent();
        }
    }

    public boolean can(FindingStep step) {
        return steps.contains(step);
    }
}
