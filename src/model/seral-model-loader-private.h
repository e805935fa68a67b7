/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-json-reader.h"
#include "model/seral-model-private.h"

G_BEGIN_DECLS

/*
 * What the files that read a definition share. Reading goes in three steps: the
 * ids of all lists are gathered, so that an element may refer to a later one;
 * then one walk through the document reads every member and resolves every
 * reference; then what only shows in the whole is checked. Each step goes on
 * after a fault, so that all of them are found.
 */
typedef struct
{
  SeralJsonReader *reader;
  SeralFaults     *faults;
  SeralModel      *model;
  const char     **ids[SERAL_N_KINDS]; /* (owned) per element, NULL where it has none; strings in the arena */
} SeralModelLoader;

/* Reads the element the reader is in into a record. */
typedef void (*SeralModelReadFunc) (SeralModelLoader *self,
                                    gpointer          record,
                                    guint             place);

/* The format's own limits; the schema has the same. Of stages and options there
 * are records for each criterion, which a small file must not make many of. */
#define SERAL_MODEL_MAX_ELEMENTS 20000
#define SERAL_MODEL_MAX_STAGES   32
#define SERAL_MODEL_MAX_OPTIONS  32
#define SERAL_MODEL_MAX_TEXT     20000   /* characters */
#define SERAL_MODEL_MAX_WEIGHT   1e6
#define SERAL_MODEL_MAX_MONTHS   1200

/* seral-model-loader-ids.c */
void               seral_model_loader_gather_ids      (SeralModelLoader   *self,
                                                       JsonObject         *root);
const char        *seral_model_loader_read_id         (SeralModelLoader   *self,
                                                       SeralModelKind      kind,
                                                       guint               place);
const char        *seral_model_loader_read_slug       (SeralModelLoader   *self,
                                                       const char         *member);
gboolean           seral_model_is_slug                (const char         *id);
void               seral_model_loader_fault_slug      (SeralModelLoader   *self,
                                                       const char         *pointer,
                                                       const char         *id);
char              *seral_model_loader_dup_pointer_to_string
                                                      (SeralModelLoader   *self,
                                                       const char         *member,
                                                       guint               nth);
void               seral_model_loader_check_answer_id (SeralModelLoader   *self,
                                                       const char         *id);
void               seral_model_loader_check_repeated  (SeralModelLoader   *self,
                                                       const char         *id,
                                                       int                 first,
                                                       guint               place,
                                                       const char         *list);
int                seral_model_loader_read_reference  (SeralModelLoader   *self,
                                                       SeralModelKind      kind,
                                                       const char         *member,
                                                       SeralJsonNeed       need);
SeralIndexList     seral_model_loader_read_references (SeralModelLoader   *self,
                                                       SeralModelKind      kind,
                                                       const char         *member);
void               seral_model_loader_fault_unknown   (SeralModelLoader   *self,
                                                       SeralModelKind      kind,
                                                       const char         *pointer,
                                                       const char         *id);

/* seral-model-loader-fields.c */
gboolean           seral_model_is_too_long            (const char         *text);
const char        *seral_model_loader_read_string     (SeralModelLoader   *self,
                                                       const char         *member);
const char        *seral_model_loader_read_text       (SeralModelLoader   *self,
                                                       const char         *member);
const char        *seral_model_loader_read_prose      (SeralModelLoader   *self,
                                                       const char         *member);
SeralIdList        seral_model_loader_read_slugs      (SeralModelLoader   *self,
                                                       const char         *member);
SeralIdList        seral_model_loader_read_refs       (SeralModelLoader   *self,
                                                       const char         *member);
double             seral_model_loader_read_weight     (SeralModelLoader   *self);
SeralArea          seral_model_loader_read_area       (SeralModelLoader   *self,
                                                       const char         *member,
                                                       SeralJsonNeed       need);
SeralIndicatorKind seral_model_loader_read_kind       (SeralModelLoader   *self,
                                                       const char         *member,
                                                       SeralJsonNeed       need);
SeralProvenance    seral_model_loader_read_provenance (SeralModelLoader   *self);
void               seral_model_loader_read_range      (SeralModelLoader   *self,
                                                       const char         *min_member,
                                                       const char         *max_member,
                                                       gboolean            may_be_open,
                                                       int                 maximum,
                                                       int                *min,
                                                       int                *max);
SeralMonths        seral_model_loader_read_months     (SeralModelLoader   *self,
                                                       const char         *member,
                                                       const char         *min_member,
                                                       const char         *max_member,
                                                       gboolean            may_be_open);
gboolean           seral_model_loader_has_list        (SeralModelLoader   *self,
                                                       const char         *member);
gpointer           seral_model_loader_read_list       (SeralModelLoader   *self,
                                                       const char         *member,
                                                       SeralJsonNeed       need,
                                                       gsize               record_size,
                                                       SeralModelReadFunc  read_record,
                                                       guint              *n_records);
SeralTextList      seral_model_loader_read_texts      (SeralModelLoader   *self,
                                                       const char         *member);
SeralTextItem     *seral_model_loader_read_text_item  (SeralModelLoader   *self,
                                                       const char         *member);

/* seral-model-loader-frame.c */
void               seral_model_loader_read_stages     (SeralModelLoader   *self);
void               seral_model_loader_read_transitions (SeralModelLoader  *self);
void               seral_model_loader_read_scales     (SeralModelLoader   *self);
void               seral_model_loader_read_dimensions (SeralModelLoader   *self);
void               seral_model_loader_read_scoring    (SeralModelLoader   *self);

/* seral-model-loader-criteria.c */
void               seral_model_loader_read_criteria   (SeralModelLoader   *self);
void               seral_model_loader_read_replaces   (SeralModelLoader   *self);

/* seral-model-loader-guide.c */
void               seral_model_loader_read_guide      (SeralModelLoader   *self);

/* seral-model-loader-conditions.c */
const SeralCondition *
                   seral_model_loader_read_condition  (SeralModelLoader   *self,
                                                       const char         *member);

/* seral-model-check.c */
void               seral_model_loader_check_segments  (SeralModelLoader   *self,
                                                       const SeralWheel   *wheel);
void               seral_model_loader_check_stages    (SeralModelLoader   *self);
void               seral_model_loader_check_parents   (SeralModelLoader   *self);
void               seral_model_loader_check_gates     (SeralModelLoader   *self);
void               seral_model_loader_check_dimensions (SeralModelLoader  *self);
void               seral_model_loader_check_highest   (SeralModelLoader   *self);

/* seral-model-reach.c */
int                seral_model_reach_highest          (SeralModel         *model);

G_END_DECLS
