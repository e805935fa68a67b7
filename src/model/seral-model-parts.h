/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The parts of a definition are plain records: immutable, owned by their
 * SeralModel and valid as long as it is. They carry no behaviour, are read from
 * several threads, and a definition may hold ten thousand of them; objects
 * begin where there is something to observe (see DESIGN.md).
 *
 * Text members are never NULL unless marked (nullable); where the definition
 * says nothing they are "". Indices refer to the model's own lists; -1 is none.
 */

/**
 * SeralOrigin:
 * @SERAL_ORIGIN_PUBLISHER: the source says so
 * @SERAL_ORIGIN_SERAL: ours, and named as ours wherever it is shown
 */
typedef enum
{
  SERAL_ORIGIN_PUBLISHER,
  SERAL_ORIGIN_SERAL,
} SeralOrigin;

/**
 * SeralProvenance:
 * @ref: place in the source, such as "stage-3/characteristics/2"
 * @origin: whose it is
 * @note: (nullable): one sentence that says why, where it is ours
 */
typedef struct
{
  const char  *ref;
  SeralOrigin  origin;
  const char  *note;
} SeralProvenance;

/**
 * SeralTextItem:
 * @id: (nullable): slug, where the kind of list has one
 * @title: (nullable): short heading
 * @text: what it says
 * @resource: index of a resource, or -1
 * @provenance: where it comes from
 */
typedef struct
{
  const char      *id;
  const char      *title;
  const char      *text;
  int              resource;
  SeralProvenance  provenance;
} SeralTextItem;

/* A list of text items; @items has @n_items elements. */
typedef struct
{
  const SeralTextItem *items;
  guint                n_items;
} SeralTextList;

/* A list of slugs or indices; @n elements. */
typedef struct
{
  const char * const *ids;
  guint               n;
} SeralIdList;

typedef struct
{
  const int *items;
  guint      n;
} SeralIndexList;

/**
 * SeralMonths:
 * @min: months, at least 0; -1 where the source says nothing
 * @max: months; -1 is without end
 * @provenance: where it comes from
 */
typedef struct
{
  int              min;
  int              max;
  SeralProvenance  provenance;
} SeralMonths;

typedef struct
{
  const char      *id;
  int              level;
  const char      *name;
  const char      *tagline;
  const char      *summary;
  SeralTextList    narrative;
  SeralTextList    characteristics;
  SeralTextList    outcomes;
  SeralTextItem   *challenge;      /* (nullable) */
  SeralTextList    examples;
  SeralTextList    focus;
  SeralMonths      duration;
  SeralProvenance  provenance;
} SeralStage;

typedef struct
{
  int              stage;          /* index of the stage it leads to */
  const char      *capability;     /* what to build for this step */
  SeralMonths      months;
  SeralProvenance  provenance;
} SeralTransition;

typedef struct
{
  const char      *id;
  const char      *label;
  const char      *description;
  double           value;          /* 0..1 */
  SeralProvenance  provenance;
} SeralOption;

typedef struct
{
  const char        *id;
  const SeralOption *options;
  guint              n_options;
  gboolean           allow_not_applicable;
  gboolean           allow_dont_know;
  SeralProvenance    provenance;
} SeralScale;

typedef struct
{
  const char      *id;
  const char      *name;
  const char      *summary;
  double           weight;
  int              parent;         /* index of a dimension, or -1 */
  SeralIndexList   children;       /* dimensions */
  SeralIndexList   criteria;       /* own ones; empty where there are children */
  SeralProvenance  provenance;
} SeralDimension;

typedef enum
{
  SERAL_CRITERION_GRADED,
  SERAL_CRITERION_RUBRIC,
} SeralCriterionKind;

typedef enum
{
  SERAL_DEPTH_CORE,
  SERAL_DEPTH_FULL,
} SeralDepth;

typedef enum
{
  SERAL_DESCRIPTOR_INDICATOR,
  SERAL_DESCRIPTOR_NARRATIVE,
  SERAL_DESCRIPTOR_SERAL,
} SeralDescriptorOrigin;

typedef struct
{
  const char            *text;     /* "" where the stage has none */
  SeralIdList            refs;
  SeralDescriptorOrigin  origin;
  const char            *note;     /* (nullable): one sentence that says why, where it is ours */
} SeralDescriptor;

typedef struct
{
  const char            *id;
  guint                  index;    /* its own, in the model's list */
  SeralCriterionKind     kind;
  int                    dimension;
  const char            *question;
  const char            *guidance;
  const char            *evidence_hint;
  const char            *not_applicable_when;
  double                 weight;   /* > 0 */
  SeralDepth             depth;
  gboolean               allow_not_applicable;
  gboolean               allow_dont_know;
  SeralIdList            capabilities;
  SeralIndexList         terms;
  SeralProvenance        provenance;
  /* graded */
  int                    stage;    /* index; -1 for a rubric */
  const SeralScale      *scale;    /* NULL for a rubric */
  const char * const    *anchors;  /* one per option of the scale, "" where not given */
  gboolean               gates;
  /* rubric */
  const SeralDescriptor *descriptors; /* one per stage of the model; NULL when graded */
} SeralCriterion;

typedef enum
{
  SERAL_GATE_EVERY,
  SERAL_GATE_MEAN,
} SeralGateRule;

typedef enum
{
  SERAL_OVERALL_GATED,
  SERAL_OVERALL_WEAKEST,
  SERAL_OVERALL_MEAN,
} SeralOverallRule;

typedef struct
{
  SeralGateRule     gate;
  double            threshold;
  double            floor;
  SeralOverallRule  overall;
  const char       *explanation;
  SeralProvenance   provenance;
} SeralScoringRule;

typedef enum
{
  SERAL_AREA_NONE,
  SERAL_AREA_PROCESS,
  SERAL_AREA_PLATFORM,
  SERAL_AREA_PEOPLE,
} SeralArea;

typedef struct
{
  const char      *id;
  int              stage;          /* index of the stage it leads to */
  const char      *group;
  const char      *title;
  const char      *detail;
  SeralIndexList   supports;       /* criteria */
  int              resource;       /* index, or -1 */
  SeralArea        area;
  gboolean         sustain;        /* keeps the top stage */
  SeralProvenance  provenance;
} SeralAction;

typedef struct
{
  const char      *id;
  const char      *title;
  const char      *purpose;
  int              stage;          /* index, or -1 */
  SeralProvenance  provenance;
} SeralResource;

typedef enum
{
  SERAL_INDICATOR_LEADING,
  SERAL_INDICATOR_OUTCOME,
  SERAL_INDICATOR_VANITY,
} SeralIndicatorKind;

typedef struct
{
  const char         *id;
  const char         *name;
  const char         *definition;
  int                 stage;       /* index, or -1 */
  const char         *unit;
  gboolean            higher_is_better;
  SeralIndicatorKind  kind;
  SeralProvenance     provenance;
} SeralIndicator;

/* A condition over facts; a tree. See seral-condition.h for what facts there are. */
typedef struct _SeralCondition SeralCondition;

typedef struct
{
  const char           *id;
  const char           *title;
  const char           *text;
  int                   stage;     /* index, or -1 */
  const SeralCondition *when;      /* (nullable) */
  SeralProvenance       provenance;
} SeralPitfall;

typedef struct
{
  const char      *id;
  int              stage;
  const char      *text;
  SeralProvenance  provenance;
} SeralTool;

typedef struct
{
  const char      *text;           /* "" where the source says nothing */
  SeralIndexList   stages;
  SeralTextList    notes;
  SeralProvenance  provenance;
} SeralPrevalence;

typedef struct
{
  const char      *id;
  const char      *name;
  int              stage;
  gboolean         or_above;
  gboolean         apart;          /* asked apart, on top of the kind of business */
  const char      *text;
  SeralProvenance  provenance;
} SeralTarget;

typedef struct
{
  const char      *id;
  const char      *name;
  const char      *text;
  SeralIndexList   criteria;
  SeralIdList      capabilities;
  SeralProvenance  provenance;
} SeralWheelSegment;

typedef struct
{
  const char              *id;
  const char              *name;
  const char              *summary;
  const SeralWheelSegment *segments;
  guint                    n_segments;
  SeralProvenance          provenance;
} SeralWheel;

typedef struct
{
  const char      *id;
  const char      *text;
  double           value;          /* NaN where the statement has no number */
  const char      *unit;
  const char      *publisher;
  int              year;           /* 0 where not known */
  const char      *of;
  const char      *quoted_by;
  SeralIndexList   stages;
  SeralProvenance  provenance;
} SeralContext;

typedef struct
{
  const char      *id;
  const char      *name;
  const char      *definition;
  SeralProvenance  provenance;
} SeralTerm;

typedef struct
{
  const char      *title;
  const char      *author;
  const char      *url;
  const char      *licence;
  const char      *note;
  SeralProvenance  provenance;
} SeralSource;

G_END_DECLS
