/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words/seral-words.h"

G_BEGIN_DECLS

GPtrArray   *seral_remarks_new (void);
SeralRemark *seral_remarks_add (GPtrArray       *remarks,
                                SeralRemarkKind  kind,
                                const char      *title,
                                char            *text);

char        *seral_words_capitalise (char *text);

G_END_DECLS
