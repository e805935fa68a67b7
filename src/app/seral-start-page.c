/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-start-page.h"

struct _SeralStartPage
{
  AdwBin  parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralStartPage, seral_start_page, ADW_TYPE_BIN)

static void
seral_start_page_class_init (SeralStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-start-page.ui");
}

static void
seral_start_page_init (SeralStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
