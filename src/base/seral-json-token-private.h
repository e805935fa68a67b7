/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-json-scan.h"

G_BEGIN_DECLS

/*
 * SeralJsonText: a text that is scanned, with the tokens of JSON: each function
 * takes where a token begins and returns where it ends, or %NULL after it has
 * set the fault. Texts need not end in a nul.
 */
typedef struct
{
  const char            *start;
  const char            *end;
  const SeralJsonLimits *limits;
  SeralJsonScanFault    *fault;
} SeralJsonText;

/* What a byte can be, by its value. */
typedef enum
{
  SERAL_JSON_PLAIN = 1 << 0, /* ASCII that a string holds as it is */
  SERAL_JSON_SPACE = 1 << 1,
  SERAL_JSON_DIGIT = 1 << 2,
  SERAL_JSON_WORD = 1 << 3,  /* what a literal or a bare word is made of */
} SeralJsonClass;

extern const guint8 seral_json_classes[256];

const char *seral_json_fail         (const SeralJsonText  *text,
                                     const char           *where,
                                     SeralJsonError        code,
                                     const char           *format,
                                     ...) G_GNUC_PRINTF (4, 5);
const char *seral_json_fail_syntax  (const SeralJsonText  *text,
                                     const char           *where,
                                     const char           *message);
const char *seral_json_scan_string  (const SeralJsonText  *text,
                                     const char           *begin,
                                     gsize                 longest,
                                     gboolean             *escaped);
const char *seral_json_scan_number  (const SeralJsonText  *text,
                                     const char           *begin);
const char *seral_json_scan_literal (const SeralJsonText  *text,
                                     const char           *begin);

static inline gboolean
seral_json_is (char           byte,
               SeralJsonClass class)
{
  return (seral_json_classes[(guchar) byte] & class) != 0;
}

G_END_DECLS
