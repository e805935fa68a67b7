/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/seral-catalogue.h"

G_BEGIN_DECLS

/* U+00AD: where a word may be broken, and a hyphen then stands. */
#define SERAL_SOFT_HYPHEN "\xc2\xad"

const char *seral_hyphens_get_words (SeralCatalogue *catalogue);
char       *seral_hyphens_apply     (const char     *text,
                                     const char     *words);

G_END_DECLS
