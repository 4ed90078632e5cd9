package org.zhibu.diagnosis;

/** Answers with the diagnosis of now. */
public interface DiagnosisKeeper {
    /**
     * @throws org.zhibu.problem.ProblemException not found when there is no such norm set, revision or what-if; bad
     *     parameter when a what-if is asked for without walking
     */
    Diagnosis current(DiagnosisKey key);
}
