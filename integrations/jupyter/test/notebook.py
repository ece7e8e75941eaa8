import marimo

app = marimo.App()


@app.cell
def _():
    import os

    import marimo as mo
    from crosstrack import FlightViewer

    return FlightViewer, mo, os


@app.cell
def _(FlightViewer, mo, os):
    viewer = mo.ui.anywidget(FlightViewer(os.environ["CROSSTRACK_FLIGHT"], route="UBBB-URMG"))
    viewer
    return (viewer,)


@app.cell
def _(mo):
    metric = mo.ui.button(label="Use metric", value=0, on_click=lambda value: value + 1)
    metric
    return (metric,)


@app.cell
def _(metric, viewer):
    if metric.value:
        viewer.widget.units = "metric"
    return


@app.cell
def _(mo, viewer):
    _flights = viewer.value["analysis"].get("flights", [])
    _kinds = [finding["kind"] for flight in _flights for finding in flight["findings"]]
    mo.md(f"Python has {len(_kinds)} findings, {'; '.join(_kinds)}. Selected: {viewer.value['selected'] or 'none'}.")
    return


if __name__ == "__main__":
    app.run()
