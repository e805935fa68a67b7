/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-export-preview.h"
#include "app/seral-page-view.h"

/* No more text than this is shown, in bytes: it is a preview. */
#define LONGEST_TEXT (64 * 1024)

struct _SeralExportPreview
{
  AdwBin parent_instance;

  GPtrArray *pages; /* (element-type SeralScene) (owned) (nullable) */
  guint position;   /* the page shown */

  GtkStack *stack;
  SeralPageView *page_view;
  GtkWidget *pager;
  GtkWidget *previous_button;
  GtkLabel *position_label;
  GtkWidget *next_button;
  GtkTextView *text_view;
};

G_DEFINE_FINAL_TYPE (SeralExportPreview, seral_export_preview, ADW_TYPE_BIN)

static void
show_page (SeralExportPreview *self,
           guint               position)
{
  g_autofree char *text = NULL;

  self->position = position;
  /* Translators: which page of how many is shown. */
  text = g_strdup_printf (_("Page %u of %u"), position + 1, self->pages->len);

  seral_page_view_set_page (self->page_view, g_ptr_array_index (self->pages, position));
  gtk_label_set_label (self->position_label, text);
  gtk_widget_set_sensitive (self->previous_button, position > 0);
  gtk_widget_set_sensitive (self->next_button, position + 1 < self->pages->len);
}

static void
on_previous_clicked (SeralExportPreview *self)
{
  if (self->position > 0)
    show_page (self, self->position - 1);
}

static void
on_next_clicked (SeralExportPreview *self)
{
  if (self->position + 1 < self->pages->len)
    show_page (self, self->position + 1);
}

static void
seral_export_preview_dispose (GObject *object)
{
  SeralExportPreview *self = SERAL_EXPORT_PREVIEW (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (seral_export_preview_parent_class)->dispose (object);
}

static void
seral_export_preview_class_init (SeralExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_export_preview_dispose;

  g_type_ensure (SERAL_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-export-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralExportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPreview, page_view);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPreview, pager);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPreview, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPreview, position_label);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPreview, next_button);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPreview, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
}

static void
seral_export_preview_init (SeralExportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_export_preview_show_pages:
 * @self: a preview
 * @pages: (element-type SeralScene): the pages that will come out, one or more
 *
 * Shows pages; the one that was looked at, if it is still there.
 */
void
seral_export_preview_show_pages (SeralExportPreview *self,
                                 GPtrArray          *pages)
{
  g_return_if_fail (SERAL_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (pages != NULL && pages->len > 0);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = g_ptr_array_ref (pages);
  gtk_widget_set_visible (self->pager, pages->len > 1);
  show_page (self, MIN (self->position, pages->len - 1));
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

/**
 * seral_export_preview_get_position:
 * @self: a preview
 *
 * Returns: which page is shown, counted from 0
 */
guint
seral_export_preview_get_position (SeralExportPreview *self)
{
  g_return_val_if_fail (SERAL_IS_EXPORT_PREVIEW (self), 0);

  return self->position;
}

/**
 * seral_export_preview_show_text:
 * @self: a preview
 * @bytes: what will come out, as UTF-8
 *
 * Shows the beginning of a text.
 */
void
seral_export_preview_show_text (SeralExportPreview *self,
                                GBytes             *bytes)
{
  const char *text;
  const char *end;
  gsize length;

  g_return_if_fail (SERAL_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (bytes != NULL);

  text = g_bytes_get_data (bytes, &length);
  g_utf8_validate_len (text, MIN (length, LONGEST_TEXT), &end);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, (int) (end - text));
  gtk_stack_set_visible_child_name (self->stack, "text");
}
