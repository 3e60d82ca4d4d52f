/** The trees that tickets are classified by: business types (B1), natures (B2), causes (B5), suggestion subjects (B3). */
export const classificationTrees = ['businessType', 'nature', 'cause', 'suggestionSubject'] as const;

/** One of the trees. */
export type ClassificationTree = (typeof classificationTrees)[number];
