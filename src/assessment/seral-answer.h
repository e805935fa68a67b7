/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define SERAL_OPTION_NOT_APPLICABLE "not-applicable"
#define SERAL_OPTION_DONT_KNOW      "dont-know"

/**
 * SeralAnswer:
 *
 * One answer: an option, a note, evidence, a flag. An immutable value: changing
 * an answer means putting another in its place, which makes undo, drafts and
 * snapshots for other threads a matter of references.
 */
typedef struct _SeralAnswer SeralAnswer;

/**
 * SeralEvidence:
 * @text: what proves it; "" where only a link is given
 * @url: (nullable): where it lies
 */
typedef struct
{
  const char *text;
  const char *url;
} SeralEvidence;

#define SERAL_TYPE_ANSWER (seral_answer_get_type ())

GType                seral_answer_get_type        (void) G_GNUC_CONST;

SeralAnswer         *seral_answer_new             (const char          *option);
SeralAnswer         *seral_answer_ref             (SeralAnswer         *self);
void                 seral_answer_unref           (SeralAnswer         *self);

SeralAnswer         *seral_answer_with_option     (SeralAnswer         *self,
                                                   const char          *option);
SeralAnswer         *seral_answer_with_note       (SeralAnswer         *self,
                                                   const char          *note);
SeralAnswer         *seral_answer_with_flagged    (SeralAnswer         *self,
                                                   gboolean             flagged);
SeralAnswer         *seral_answer_with_carried_over (SeralAnswer       *self,
                                                   gboolean             carried_over);
SeralAnswer         *seral_answer_with_evidence   (SeralAnswer         *self,
                                                   const SeralEvidence *evidence,
                                                   guint                n_evidence);

const char          *seral_answer_get_option      (SeralAnswer         *self);
const char          *seral_answer_get_note        (SeralAnswer         *self);
gboolean             seral_answer_get_flagged     (SeralAnswer         *self);
gboolean             seral_answer_get_carried_over (SeralAnswer        *self);
const SeralEvidence *seral_answer_get_evidence    (SeralAnswer         *self,
                                                   guint               *n_evidence);
gboolean             seral_answer_has_evidence    (SeralAnswer         *self);
gboolean             seral_answer_is_empty        (SeralAnswer         *self);
gboolean             seral_answer_equal           (SeralAnswer         *a,
                                                   SeralAnswer         *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralAnswer, seral_answer_unref)

G_END_DECLS
