/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-step.h"

G_BEGIN_DECLS

SeralStep *seral_step_new        (SeralStepKind  kind,
                                  int            level,
                                  const char    *title,
                                  const char    *eyebrow,
                                  const char    *description,
                                  GArray        *criteria);
void       seral_step_set_counts (SeralStep     *self,
                                  guint          n_questions,
                                  guint          n_answered,
                                  guint          n_flagged,
                                  guint          n_carried_over);

G_END_DECLS
