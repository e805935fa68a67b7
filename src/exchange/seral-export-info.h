/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralExportInfo:
 * @title: what the document is
 * @organisation: whose it is, which is all that is said of its author
 * @subject: (nullable): what it is about
 * @keywords: (nullable): words to find it by, separated by commas
 *
 * What a file says of itself.
 */
typedef struct
{
  const char *title;
  const char *organisation;
  const char *subject;
  const char *keywords;
} SeralExportInfo;

G_END_DECLS
