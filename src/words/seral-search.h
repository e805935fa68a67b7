/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model.h"

G_BEGIN_DECLS

typedef enum
{
  SERAL_HIT_QUESTION,
  SERAL_HIT_STAGE,
  SERAL_HIT_ACTION,
  SERAL_HIT_RESOURCE,
  SERAL_HIT_TERM,
} SeralHitKind;

/**
 * SeralHit:
 * @kind: what was found
 * @model: (transfer none): the model it is in
 * @id: (transfer none): its id there
 * @index: its place in the model's list of its kind
 * @title: (transfer none): what it says first
 * @detail: (transfer none): what it says more, may be ""
 *
 * Something that a search found, and where to go.
 */
typedef struct
{
  SeralHitKind  kind;
  SeralModel   *model;
  const char   *id;
  guint         index;
  const char   *title;
  const char   *detail;
} SeralHit;

/**
 * SeralSearch:
 *
 * What can be found in several models. Immutable; may be asked from any thread.
 */
typedef struct _SeralSearch SeralSearch;

SeralSearch *seral_search_new  (SeralModel * const *models,
                                guint               n_models);
void         seral_search_free (SeralSearch        *self);
GPtrArray   *seral_search_find (SeralSearch        *self,
                                const char         *text,
                                guint               max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralSearch, seral_search_free)

G_END_DECLS
