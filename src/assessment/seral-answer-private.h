/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-answer.h"
#include "base/seral-json-reader.h"

G_BEGIN_DECLS

SeralAnswer *seral_answer_read  (SeralJsonReader  *reader);
JsonNode    *seral_answer_write (SeralAnswer      *self);
gboolean     seral_answer_check (SeralAnswer      *self,
                                 GError          **error);

G_END_DECLS
