/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SeralPdfSpan:
 * @start: where it begins
 * @end: where it ends
 *
 * A part of a file.
 */
typedef struct
{
  const char *start;
  const char *end;
} SeralPdfSpan;

/**
 * SeralPdfFile:
 * @data: the file
 * @length: how long it is
 * @offsets: (owned) (element-type gsize) where each object begins
 * @start: where its list of objects begins
 * @root: number of the catalogue
 * @info: number of the information
 *
 * A PDF as cairo writes it: one plain list of objects. No reader of other files.
 */
typedef struct
{
  const char *data;
  gsize       length;
  GArray     *offsets;
  gsize       start;
  guint       root;
  guint       info;
} SeralPdfFile;

gboolean    seral_pdf_file_open          (SeralPdfFile        *self,
                                          GBytes              *bytes,
                                          GError             **error);
void        seral_pdf_file_clear         (SeralPdfFile        *self);

gboolean    seral_pdf_file_get_object    (SeralPdfFile        *self,
                                          guint                number,
                                          SeralPdfSpan        *dictionary);
gboolean    seral_pdf_dictionary_find    (const SeralPdfSpan  *dictionary,
                                          const char          *key,
                                          SeralPdfSpan        *value);
gboolean    seral_pdf_value_is_name      (const SeralPdfSpan  *value,
                                          const char          *name);
gboolean    seral_pdf_value_is_reference (const SeralPdfSpan  *value,
                                          guint               *number);
gboolean    seral_pdf_array_next         (const SeralPdfSpan  *array,
                                          SeralPdfSpan        *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralPdfFile, seral_pdf_file_clear)

G_END_DECLS
