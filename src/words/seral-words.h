/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-catalogue.h"
#include "plan/seral-plan-target.h"
#include "scoring/seral-pitfalls.h"
#include "scoring/seral-scoring.h"
#include "words/seral-table.h"

G_BEGIN_DECLS

/*
 * Results as sentences, in the language of a catalogue. Every face of the
 * program (window, command line, charts, reports) says things with these, so
 * that the same result reads the same everywhere. Strings are owned by the
 * caller; headlines have no decimals and the index is never spoken of.
 */

char       *seral_words_count          (SeralCatalogue       *catalogue,
                                        guint                 n);
char       *seral_words_stage          (SeralCatalogue       *catalogue,
                                        const SeralStage     *stage);
char       *seral_words_stage_short    (SeralCatalogue       *catalogue,
                                        const SeralStage     *stage);
const char *seral_words_option         (SeralCatalogue       *catalogue,
                                        SeralModel           *model,
                                        const SeralCriterion *criterion,
                                        const char           *option);
char       *seral_words_months         (SeralCatalogue       *catalogue,
                                        SeralMonths           months);
char       *seral_words_source         (SeralCatalogue       *catalogue,
                                        SeralModel           *model);
char       *seral_words_rule_of_scoring (SeralCatalogue      *catalogue,
                                        SeralModel           *model);

gboolean    seral_words_is_known       (SeralResult          *result);
char       *seral_words_headline       (SeralCatalogue       *catalogue,
                                        SeralResult          *result);
char       *seral_words_position       (SeralCatalogue       *catalogue,
                                        SeralResult          *result);
char       *seral_words_distance       (SeralCatalogue       *catalogue,
                                        SeralResult          *result);
char       *seral_words_summary        (SeralCatalogue       *catalogue,
                                        SeralResult          *result,
                                        int                   target);
char       *seral_words_progress       (SeralCatalogue       *catalogue,
                                        SeralResult          *result);

/**
 * SeralGateWords:
 * @level: the level asked for
 * @stage: (transfer none): its stage, owned by the model
 * @held: whether what it asks is held
 * @reached: whether the company stands at this stage or above
 * @title: "What Stage 3 asks"
 * @rule: the rule in a sentence
 * @state: held, or how near
 * @blocking: (element-type guint): the criteria that hold it back, in order;
 *   empty unless it is the next stage
 *
 * What a stage asks, and whether it is held.
 */
typedef struct
{
  int               level;
  const SeralStage *stage;
  gboolean          held;
  gboolean          reached;
  char             *title;
  char             *rule;
  char             *state;
  GArray           *blocking;
} SeralGateWords;

GPtrArray  *seral_words_gates          (SeralCatalogue       *catalogue,
                                        SeralResult          *result);

/**
 * SeralRemarkKind:
 * @SERAL_REMARK_OPEN: at least and at most, while answers are open
 * @SERAL_REMARK_EVIDENCE: how many answers are backed by evidence
 * @SERAL_REMARK_THIN: the stage is attained but little of what marks it is in place
 * @SERAL_REMARK_AHEAD: what is already in place and waits for its foundations
 * @SERAL_REMARK_CARRIED_OVER: answers carried over and not yet confirmed
 * @SERAL_REMARK_NOT_APPLICABLE: questions left out as not applicable
 * @SERAL_REMARK_PITFALL: a pitfall of the model whose condition holds
 * @SERAL_REMARK_PREVALENCE: where most companies are
 * @SERAL_REMARK_ORIGIN: whose rule the score follows
 * @SERAL_REMARK_CAUTION: a caution of the publisher
 */
typedef enum
{
  SERAL_REMARK_OPEN,
  SERAL_REMARK_EVIDENCE,
  SERAL_REMARK_THIN,
  SERAL_REMARK_AHEAD,
  SERAL_REMARK_CARRIED_OVER,
  SERAL_REMARK_NOT_APPLICABLE,
  SERAL_REMARK_PITFALL,
  SERAL_REMARK_PREVALENCE,
  SERAL_REMARK_ORIGIN,
  SERAL_REMARK_CAUTION,
} SeralRemarkKind;

/**
 * SeralRemark:
 * @kind: what it speaks of
 * @title: a few words
 * @text: a sentence or two
 * @criteria: (element-type guint): the criteria it speaks of; may be empty
 *
 * Something worth saying beside a result.
 */
typedef struct
{
  SeralRemarkKind  kind;
  char            *title;
  char            *text;
  GArray          *criteria;
} SeralRemark;

GPtrArray  *seral_words_remarks        (SeralCatalogue       *catalogue,
                                        SeralResult          *result);
GPtrArray  *seral_words_pitfalls       (SeralCatalogue       *catalogue,
                                        const SeralFacts     *facts);

char       *seral_words_way            (SeralCatalogue       *catalogue,
                                        const SeralDistance  *distance);

SeralTable *seral_words_table_stages     (SeralCatalogue     *catalogue,
                                          SeralResult        *result,
                                          int                 target,
                                          SeralResult        *real);
SeralTable *seral_words_table_dimensions (SeralCatalogue     *catalogue,
                                          SeralResult        *result);
SeralTable *seral_words_table_heat       (SeralCatalogue     *catalogue,
                                          SeralResult        *result);
const char *seral_words_completeness     (SeralCatalogue     *catalogue,
                                          double              completeness);

G_END_DECLS
