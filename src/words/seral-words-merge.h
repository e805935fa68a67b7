/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-merge.h"
#include "base/seral-catalogue.h"

G_BEGIN_DECLS

/* The report of a merge in words; see seral-words.h. */

char *seral_words_merge       (SeralCatalogue        *catalogue,
                               SeralMerge            *merge);
char *seral_words_merge_entry (SeralCatalogue        *catalogue,
                               const SeralMergeEntry *entry);

G_END_DECLS
