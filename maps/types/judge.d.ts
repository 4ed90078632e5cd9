// How a plan is judged; the same words as in docs/dictionary.md. Money in yuan of constant prices, areas in m2, shares 0..1.
type AmountStatus = 'KNOWN' | 'ESTIMATED' | 'UNKNOWN';
/** A figure and how it is known; unknown is never taken for zero. */
type Amount = { status: AmountStatus; value: number };
type Theme = 'FLOOR_AREA' | 'GROUND' | 'PEOPLE' | 'PARKING' | 'FACILITIES' | 'LIFTS' | 'RENEWAL' | 'OWN';
type IndicatorInput = { nameZh: string; nameEn: string; value: Amount; unit: string; unknown: number };
type IndicatorValue = { code: string; theme: Theme; nameZh: string; nameEn: string; unit: string; before: Amount; after: Amount; textZh: string; textEn: string; clause: string; inputs: IndicatorInput[] };
type Served = { norm: string; facilityType: string; nameZh: string; nameEn: string; radiusMetres: number; servedBefore: number; servedAfter: number; newlyServed: number; noLongerServed: number; movedOut: number; isEstimated: boolean; dwellingsUnknown: number; gapsOpened: number;
  gapsBefore: number; gapsClosed: number; floorAreaAddedM2: number; clause: string };
type IndicatorSet = { values: IndicatorValue[]; served: Served[]; problems: string[] };

type Payer = 'CITY' | 'DISTRICT' | 'OPERATOR' | 'RESIDENTS' | 'PROPERTY_UNIT' | 'MAINTENANCE_FUND';
type Cost = { target: string; item: string; nameZh: string; nameEn: string; quantity: Amount; unit: string; unitPriceYuan?: number; amountYuan?: number; year: number; split: Partial<Record<Payer, number>> };
type CostGroup = { action: 'RETAIN' | 'MODIFY' | 'DEMOLISH' | 'SUPPLEMENT'; item: string; nameZh: string; nameEn: string; unit: string; targets: number; quantity: Amount; amountYuan: number; unpriced: number };
type CashYear = { year: number; index: number; capital: number; operatorCapital: number; rent: number; subsidy: number; fees: number; collectionRate: number; parking: number; publicIncome: number; valueAdded: number; operating: number; toOwners: number;
  loanDrawn: number; interest: number; repayment: number; operatorNet: number; operatorCumulative: number; operatorDiscountedCumulative: number; projectNet: number; projectCumulative: number; debtCover?: number };
type Returns = { rate: number; npvYuan: number; irr?: number; irrNote: string; staticPaybackYears?: number; discountedPaybackYears?: number };
type Sensitivity = { code: string; nameZh: string; nameEn: string; low: number; high: number; npvLow: number; npvHigh: number };
type LoopYear = { year: number; renovated: number; earned: number; spentOnOperation: number; surplus: number; toReserve: number; reinvested: number; reserve: number };
type BalanceNote = { key: string; facts: Record<string, string> };
type InvestmentBalance = { costs: Cost[]; costGroups: CostGroup[]; capitalYuan: number; byPayer: Partial<Record<Payer, number>>; years: CashYear[]; operator: Returns; project: Returns; leastDebtCover?: number; breakEvenRentYuanPerM2Month?: number;
  tornado: Sensitivity[]; account: LoopYear[]; problems: BalanceNote[] };

type Severity = 'ERROR' | 'WARNING' | 'INFO';
type Outcome = 'KEPT' | 'BROKEN' | 'UNKNOWN';
type Finding = { rule: string; nameZh: string; nameEn: string; severity: Severity; outcome: Outcome; clause: string; textZh: string; textEn: string; measured: Amount; operator: string; threshold?: number; unit: string; by: number;
  targets: string[]; location: number[]; waiver?: WaiverItem; isWaivable: boolean };

type EvaluationBasis = { plan: number; version: number; name: string; siteHash: string; stateHash: string; norms: string; prices: string; rules: string; finance: string };
type Progress = { buildings: number; retained: number; modified: number; demolished: number; supplements: number; undecided: number };
type Evaluation = { hash: string; basis: EvaluationBasis; progress: Progress; indicators: IndicatorSet; investment: InvestmentBalance; findings: Finding[] };

/** 豁免: the target is left out where the rule is waived for the whole unit. */
type WaiverItem = { item?: 'waiver'; rule: string; target?: string; reason: string };

type BookKind = 'PRICE' | 'RULE' | 'FINANCE';
type BookEntry = { code: string; kind: BookKind; nameZh: string; nameEn: string; revision: number; base?: string };
/** Values of a book that were changed together; was = the reason given for the value before. */
type BookStep = { kind: BookKind; book: string; changes: { code: string; from: number | null; to: number | null; was: string }[] };
/** What the editor of books shows: of a kind the book of the plan (code null) or another, the newest revision (null) or an older one. */
type BooksShown = Readonly<{ kind: BookKind; code: string | null; revision: number | null; filter: string; list: BookEntry[]; book: Loaded<Book>; done: ReadonlyArray<BookStep> }>;
type BookValue = { code: string; section: string; nameZh: string; nameEn: string; unit: string; value?: number; min: number; max: number; certainty: Certainty; source: string; details: Record<string, string>; change?: Change };
type Book = { code: string; kind: BookKind; revision: number; nameZh: string; nameEn: string; values: BookValue[] };

type ComparedPlan = { id: number; name: string; version: number; hash: string };
type ComparedRow = { code: string; nameZh: string; nameEn: string; unit: string; values: Amount[]; deltas: (Amount | null)[] };
type ComparedFinding = { rule: string; nameZh: string; nameEn: string; outcomes: (Outcome | null)[] };
type Difference = { target: string; name: string; actions: (string | null)[] };
type Comparison = { plans: ComparedPlan[]; indicators: ComparedRow[]; money: ComparedRow[]; findings: ComparedFinding[]; differences: Difference[] };

type CompareView = 'swipe' | 'twin' | 'differences';
type CompareTab = 'figures' | 'differing' | 'merge';
/** A plan as it is drawn beside others. */
type PlanShown = Readonly<{ view: PlanEntry; site: SiteModel; items: ReadonlyMap<string, PlanItem> }>;
type MergeConflict = { key: string; base?: PlanItem | null; mine?: PlanItem | null; theirs?: PlanItem | null };
type MergePreview = { merged: string[]; conflicts: MergeConflict[]; version: number };
/** A branch that is being brought back: what would be taken, and what has to be decided. */
type MergeRun = Readonly<{ into: number; from: number; status: 'asking' | 'ready' | 'merging' | 'done'; preview: MergePreview | null; choices: Readonly<Record<string, 'mine' | 'theirs'>>; failure: Failure | null }>;
