/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-arena.h"
#include "model/seral-id-index.h"
#include "model/seral-model.h"

G_BEGIN_DECLS

/* The lists of a definition whose elements have ids; an id is unique within its list. */
typedef enum
{
  SERAL_KIND_STAGE,
  SERAL_KIND_SCALE,
  SERAL_KIND_DIMENSION,
  SERAL_KIND_CRITERION,
  SERAL_KIND_ACTION,
  SERAL_KIND_RESOURCE,
  SERAL_KIND_INDICATOR,
  SERAL_KIND_PITFALL,
  SERAL_KIND_TOOL,
  SERAL_KIND_CAUTION,
  SERAL_KIND_TARGET,
  SERAL_KIND_WHEEL,
  SERAL_KIND_CONTEXT,
  SERAL_KIND_TERM,
  SERAL_KIND_PRINCIPLE,
  SERAL_KIND_NEXT_STEP,
  SERAL_N_KINDS,
} SeralModelKind;

/* How the criteria of one earlier version became those of this one. */
typedef struct
{
  const char   *version;
  const char  **from;      /* ids of that version */
  SeralIdList  *to;        /* ids of this one, for each of @from */
  guint         n;
  SeralIdIndex *index;     /* (owned), over @from */
} SeralReplacement;

struct _SeralModel
{
  GObject           parent_instance;

  GBytes           *bytes;  /* (owned) */
  SeralArena       *arena;  /* (owned), holds everything below except the indexes */
  SeralIdIndex     *indexes[SERAL_N_KINDS]; /* (owned) */

  const char       *id;
  const char       *version;
  const char       *name;
  const char       *publisher;
  const char       *language;
  const char       *summary;
  SeralSource       source;
  SeralScoringRule  scoring;
  SeralPrevalence   prevalence;
  int               min_target_years;
  int               max_target_years;

  SeralStage       *stages;
  guint             n_stages;
  SeralTransition  *transitions;
  guint             n_transitions;
  int              *transition_to;  /* index of a transition per stage, or -1 */
  SeralScale       *scales;
  guint             n_scales;
  SeralDimension   *dimensions;
  guint             n_dimensions;
  SeralCriterion   *criteria;
  guint             n_criteria;
  guint             n_core_criteria;
  SeralAction      *actions;
  guint             n_actions;
  SeralResource    *resources;
  guint             n_resources;
  SeralIndicator   *indicators;
  guint             n_indicators;
  SeralPitfall     *pitfalls;
  guint             n_pitfalls;
  SeralTool        *tools;
  guint             n_tools;
  SeralTarget      *targets;
  guint             n_targets;
  SeralWheel       *wheels;
  guint             n_wheels;
  SeralContext     *context;
  guint             n_context;
  SeralTerm        *terms;
  guint             n_terms;
  SeralTextList     cautions;
  SeralTextList     principles;
  SeralTextList     next_steps;
  SeralReplacement *replacements;
  guint             n_replacements;
};

G_END_DECLS
